// Where sentences are read: beside the charts, over them on a small screen.
import { CONFIDENCE_STEPS, FIGURE_KINDS, KINDS, UNDATED, nameLabel, nameOf, outletOf, FIRST_NAME } from "./data.js";
import { day, h, link, number, plural } from "./dom.js";
import { newest } from "./filters.js";

const AT_ONCE = 20;
const WHAT = { quotes: "quote", figures: "figure", names: "mention", articles: "article" };

/** The passage with what is marked in it; marks that lie in each other are cut at their ends. */
export function passage(sentence) {
  const ends = new Set([0, sentence.text.length]);
  const covers = [];
  for (const [what, spans] of Object.entries(sentence.marks ?? {})) {
    for (let i = 0; i < spans.length; i += 2) {
      covers.push({ what, from: spans[i], to: spans[i + 1] });
      ends.add(spans[i]).add(spans[i + 1]);
    }
  }
  const cuts = [...ends].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const text = sentence.text.slice(cuts[i], cuts[i + 1]);
    const over = covers.filter((cover) => cover.from <= cuts[i] && cover.to >= cuts[i + 1]);
    parts.push(over.length ? h("mark", { class: over.map((cover) => "is-" + cover.what).join(" ") }, text) : text);
  }
  return parts;
}

export class Reader {
  /**
   * - `data`, `sentences`: what there is to read
   * - `choose(change)`: changes the choice
   */
  constructor({ data, sentences, choose }) {
    this.data = data;
    this.sentences = sentences;
    this.choose = choose;
    this.heading = h("h2", { id: "reader-heading", tabindex: "-1" });
    this.note = h("p", { class: "note", "aria-live": "polite" });
    this.narrow = h("p", { class: "narrow" });
    this.list = h("ol", { class: "sentences" });
    this.more = h("button", { type: "button", class: "more", onclick: () => this.#showMore() }, "More");
    this.search = h("input", { type: "search", id: "search", autocomplete: "off", placeholder: "words in the sentence" });
    this.search.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.choose({ q: this.search.value.trim() }), 250);
    });
    this.close = h("button", { type: "button", class: "close", "aria-label": "Close the sentences", onclick: () => this.hide() }, "×");
    this.all = h("button", { type: "button", class: "back", onclick: () => this.showAll() }, "All quotes");
    this.element = h(
      "aside",
      { id: "reader", "aria-labelledby": "reader-heading" },
      h("div", { class: "head" }, this.heading, this.close),
      h("div", { class: "searching" }, h("label", { for: "search" }, "Search"), this.search),
      this.narrow,
      this.note,
      this.list,
      this.more
    );
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
  }

  /** A new choice: what is read starts over with its quotes. */
  update(selection) {
    this.selection = selection;
    if (this.search.value.trim() !== selection.choice.q) this.search.value = selection.choice.q;
    this.showAll();
  }

  showAll() {
    this.#show({ title: "In their words", kind: "quotes", rows: newest(this.selection.quotes) });
  }

  /**
   * Shows the sentences of rows and moves there.
   *
   * - `title`, `kind`: what they are; `rows`: their numbers, in the order to be read
   * - `only`: a choice by which the page can be narrowed to them, with `label`
   */
  read(request) {
    this.from = document.activeElement;
    this.#show(request);
    this.element.classList.add("open");
    document.body.classList.add("reading");
    this.heading.focus({ preventScroll: window.matchMedia("(min-width: 1100px)").matches });
    this.element.scrollTop = 0;
  }

  hide() {
    this.element.classList.remove("open");
    document.body.classList.remove("reading");
    this.showAll();
    this.from?.focus?.();
  }

  async #show(request) {
    const turn = (this.turn = Symbol("request"));
    const { q } = this.selection.choice;
    this.heading.textContent = request.title;
    this.narrow.replaceChildren(
      ...(request.only ?? []).map(({ label, choice }) => h("button", { type: "button", class: "only", onclick: () => this.choose(choice) }, label)),
      ...(this.element.classList.contains("open") || request.only ? [this.all] : [])
    );
    this.note.textContent = "Reading …";
    this.list.replaceChildren();
    this.more.hidden = true;
    try {
      const known = await this.sentences.known(request.kind, request.rows);
      const found = q && request.kind !== "articles" ? await this.sentences.search(request.kind, known, q) : known;
      if (turn !== this.turn) return;
      this.found = found;
      this.shown = 0;
      this.kind = request.kind;
      this.note.textContent = this.#noteOf(request, known.length, found.length, q);
      await this.#showMore();
    } catch (error) {
      if (turn === this.turn) this.note.textContent = `The sentences could not be read: ${error.message}`;
    }
  }

  #noteOf(request, known, found, q) {
    const what = WHAT[request.kind];
    const all = request.rows.length;
    const searched = q && request.kind !== "articles";
    const held = known === all ? plural(all, what) : `${number(known)} of ${plural(all, what)} with their sentences on this page`;
    if (searched) return `${plural(found, what)} with “${q}”, of ${held}.`;
    return all === 0 ? `No ${what}s for this choice.` : `${held}${request.said ? ", " + request.said : ", newest first"}.`;
  }

  async #showMore() {
    const turn = this.turn;
    const rows = this.found.slice(this.shown, this.shown + AT_ONCE);
    const sentences = await this.sentences.get(this.kind, rows);
    if (turn !== this.turn) return;
    this.shown += rows.length;
    this.list.append(...sentences.map((sentence) => this.#item(sentence)));
    this.more.hidden = this.shown >= this.found.length;
    this.more.textContent = `More (${number(this.found.length - this.shown)} left)`;
  }

  #item(sentence) {
    const { data } = this;
    const article = sentence.article;
    const on = data.articles.day[article];
    const details = [outletOf(data, data.articles.outlet[article]), on === UNDATED ? "no date" : day(on)];
    if (data.articles.original[article]) details.push("a copy");
    return h(
      "li",
      { class: sentence.kind, id: `${sentence.kind}-${sentence.row}` },
      this.#lead(sentence),
      sentence.text !== undefined && h("blockquote", {}, passage(sentence)),
      h(
        "p",
        { class: "source" },
        h("cite", {}, link(sentence.url, sentence.title ?? sentence.source)),
        h("span", {}, details.join(", ")),
        h("details", {}, h("summary", {}, "source"), h("dl", {}, this.#facts(sentence)))
      )
    );
  }

  /** Who says it, or what is given. */
  #lead(sentence) {
    const { data } = this;
    if (sentence.kind === "quotes") {
      const speaker = data.quotes.speaker[sentence.row];
      const name = speaker >= FIRST_NAME ? nameOf(data, speaker) : (sentence.by ?? "Nobody told");
      return h(
        "p",
        { class: "lead" },
        speaker >= FIRST_NAME
          ? h("button", { type: "button", class: "person", title: "Only this person", onclick: () => this.choose({ person: nameLabel(data, speaker) }) }, name)
          : h("b", {}, name),
        h("span", { class: "kind" }, `${KINDS[data.quotes.kind[sentence.row]]} · ${this.#confidence(data.quotes.confidence[sentence.row])}`)
      );
    }
    if (sentence.kind === "figures") {
      return h(
        "p",
        { class: "lead" },
        h("b", {}, sentence.written),
        h("span", { class: "kind" }, [FIGURE_KINDS[data.figures.kind[sentence.row]], sentence.subject, sentence.time].filter(Boolean).join(" · "))
      );
    }
    return null;
  }

  #confidence(step) {
    return `confidence ${(step / CONFIDENCE_STEPS).toFixed(2)}`;
  }

  #facts(sentence) {
    const facts = [["source", sentence.source]];
    if (sentence.url) facts.push(["address", link(sentence.url, sentence.url)]);
    if (sentence.kind === "figures") {
      const giver = this.data.figures.giver[sentence.row];
      facts.push(["given by", giver ? nameOf(this.data, giver) : "the article"], ["certainty", this.#confidence(this.data.figures.confidence[sentence.row])]);
    }
    facts.push([sentence.kind === "quotes" ? "quote_id" : sentence.kind === "figures" ? "figure_id" : "article_id", h("code", {}, sentence.rowId ?? sentence.id)]);
    return facts.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]);
  }
}
