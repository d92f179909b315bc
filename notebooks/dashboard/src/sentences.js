// The sentences behind rows: from the page, or from the server that gave it.
import { inflateJson } from "./data.js";

/** Rows of an article as objects, each with its text and what is marked in it. */
function* rowsOf(article) {
  const about = { article: article.row, id: article.id, title: article.title, url: article.url, source: article.source };
  for (const [row, id, text, said, speaker, cue, by] of article.quotes) {
    yield { kind: "quotes", row, id, text: article.texts[text], marks: { said, speaker, cue }, by, ...about, rowId: id };
  }
  for (const [row, id, text, figure, written, subject, time] of article.figures) {
    yield { kind: "figures", row, text: article.texts[text], marks: { figure }, written, subject, time, ...about, rowId: id };
  }
  for (const [row, text, name] of article.names) {
    yield { kind: "names", row, text: article.texts[text], marks: { name }, ...about, rowId: article.id };
  }
}

/** What was said, out of its passage. */
export function wordsOf(sentence) {
  const spans = sentence.marks.said ?? sentence.marks.figure ?? [];
  const parts = [];
  for (let i = 0; i < spans.length; i += 2) parts.push(sentence.text.slice(spans[i], spans[i + 1]));
  return parts.join(" ");
}

/** Sentences that stand on the page itself. */
export class PageSentences {
  served = false;
  byKind = { quotes: new Map(), figures: new Map(), names: new Map() };
  articles = new Map();

  /** Reads them once the counts are `shown`, for which they are not needed. */
  constructor(page, shown) {
    this.ready = this.#read(page.chunks, shown);
  }

  async #read(chunks, shown) {
    await shown;
    for (let i = 0; i < chunks; i++) {
      const element = document.getElementById(`sentences-${i}`);
      for (const article of await inflateJson(JSON.parse(element.textContent))) {
        this.articles.set(article.row, article);
        for (const sentence of rowsOf(article)) this.byKind[sentence.kind].set(sentence.row, sentence);
      }
      element.remove();
      // The page stays answerable while a large one is read.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Those of the rows whose sentences are here. */
  async known(kind, rows) {
    await this.ready;
    const held = kind === "articles" ? this.articles : this.byKind[kind];
    return rows.filter((row) => held.has(row));
  }

  async get(kind, rows) {
    await this.ready;
    if (kind === "articles") return rows.map((row) => ({ kind, row, ...this.articles.get(row), article: row }));
    return rows.map((row) => this.byKind[kind].get(row));
  }

  /** Those of the rows whose passage holds all the words. */
  async search(kind, rows, words) {
    await this.ready;
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return rows.filter((row) => {
      const text = this.byKind[kind].get(row)?.text.toLowerCase();
      return text !== undefined && wanted.every((word) => text.includes(word));
    });
  }
}

/** Sentences that the server reads from the dataset when they are asked for. */
export class ServedSentences {
  served = true;
  ready = Promise.resolve();

  async #ask(path, question) {
    const answer = await fetch(`${path}?${new URLSearchParams(question)}`);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  }

  async known(kind, rows) {
    return rows;
  }

  async get(kind, rows) {
    const articles = await this.#ask("sentences", { kind, rows: rows.join(",") });
    if (kind === "articles") {
      const held = new Map(articles.map((article) => [article.row, article]));
      return rows.map((row) => ({ kind, row, ...held.get(row), article: row }));
    }
    const held = new Map();
    for (const article of articles) for (const sentence of rowsOf(article)) if (sentence.kind === kind) held.set(sentence.row, sentence);
    return rows.map((row) => held.get(row));
  }

  async search(kind, rows, words) {
    const found = new Set(await this.#ask("search", { kind, words }));
    return rows.filter((row) => found.has(row));
  }
}
