import { nameOf, outletOf, unitOf, UNDATED } from "../data.js";
import { chart } from "../chart.js";
import { passage } from "../reader.js";
import { day, h, isoDay, link, number, plural } from "../dom.js";

const SHOWN = 4;

function giver(data, f) {
  const of = data.figures.giver[f];
  return of ? nameOf(data, of) : outletOf(data, data.articles.outlet[data.articleOf.figures[f]]);
}

const heading = (row) => (row.year === null ? row.topic : `${row.topic}, ${row.year}`);

function published(data, f) {
  const on = data.articles.day[data.articleOf.figures[f]];
  return on === UNDATED ? "no date" : day(on);
}

function side(data, sentence, f, word) {
  return h(
    "div",
    { class: "side" },
    h("p", { class: "figure" }, sentence?.written ?? `a figure in ${unitOf(data, data.figures.unit[f])}`),
    h("p", { class: "who" }, h("b", {}, giver(data, f)), `, ${published(data, f)}`),
    sentence ? h("blockquote", {}, passage(sentence)) : h("p", { class: "note" }, "The sentence is not on this page."),
    sentence && h("p", { class: "source" }, h("cite", {}, link(sentence.url, sentence.title ?? sentence.source))),
    h("span", { class: "away" }, word)
  );
}

export default {
  id: "disagree",
  title: "Figures that disagree",
  draw({ data, selection, read, sentences }) {
    const { low, high } = data.pairs;
    const { topic, target_year, relation } = data.lists.pair_topics;
    const rows = [];
    for (let i = 0; i < low.length; i++) {
      // With a person chosen, one side is theirs and the other anybody's.
      const one = selection.figures[low[i]] || selection.figures[high[i]];
      const placed = selection.placed[data.articleOf.figures[low[i]]] && selection.placed[data.articleOf.figures[high[i]]];
      const sure = data.figures.confidence[low[i]] >= selection.least && data.figures.confidence[high[i]] >= selection.least;
      if (one && placed && sure) rows.push({ low: low[i], high: high[i], topic: topic[i] ?? "what is not told", year: target_year[i], updates: relation[i] === "UPDATES" });
    }
    const total = data.lists.totals.pairs[0];
    const cards = h("div", { class: "pairs" });
    const figure = chart({
      title: "Figures that disagree",
      untitled: true,
      name: "figures-that-disagree",
      sentence: rows.length
        ? `${plural(rows.length, "pair")} on one quantity: ${number(rows.filter((row) => !row.updates).length)} that exclude each other, ${number(rows.filter((row) => row.updates).length)} of which the later updates the earlier.${total > low.length ? ` The newest ${number(low.length)} pairs are looked at; there are more.` : ""}`
        : "No two figures of one quantity contradict each other here.",
      rows,
      columns: [
        { label: "subject", value: (row) => row.topic },
        { label: "year", value: (row) => row.year },
        { label: "how", value: (row) => (row.updates ? "the later updates the earlier" : "they exclude each other") },
        { label: "unit", value: (row) => unitOf(data, data.figures.unit[row.low]) },
        { label: "lower given by", value: (row) => giver(data, row.low) },
        { label: "on", value: (row) => iso(data, row.low) },
        { label: "higher given by", value: (row) => giver(data, row.high) },
        { label: "on ", value: (row) => iso(data, row.high) }
      ],
      read: (row) => read({ title: heading(row), kind: "figures", rows: [row.low, row.high] })
    });
    figure.querySelector(".below")?.before(cards);
    const shown = rows.slice(0, SHOWN);
    sentences
      .known("figures", [...new Set(shown.flatMap((row) => [row.low, row.high]))])
      .then(async (known) => {
        const held = new Map((await sentences.get("figures", known)).map((sentence) => [sentence.row, sentence]));
        cards.replaceChildren(
          ...shown.map((row) =>
            h(
              "section",
              { class: "pair" },
              h("h4", {}, heading(row)), h("p", { class: "note" }, row.updates ? "The later updates the earlier." : "They exclude each other."),
              h("div", { class: "sides" }, side(data, held.get(row.low), row.low, "the lower"), side(data, held.get(row.high), row.high, "the higher"))
            )
          )
        );
      })
      .catch((error) => cards.replaceChildren(h("p", { class: "note" }, `The sentences could not be read: ${error.message}`)));
    return h("div", { class: "charts one" }, figure);
  }
};

function iso(data, f) {
  const on = data.articles.day[data.articleOf.figures[f]];
  return on === UNDATED ? "" : isoDay(on);
}
