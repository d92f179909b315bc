import { KINDS, OTHERS, UNDATED, nameOf, outletOf } from "../data.js";
import { COLOURS, bars, chart } from "../chart.js";
import { day, h, isoDay, plural } from "../dom.js";
import { printed, reports } from "./reports.js";

const SHOWN = 12;
const CARDS = 3;
const REPORTS = 6;

const short = (text, most) => (text.length > most ? text.slice(0, most).replace(/\s+\S*$/, "") + " …" : text);

/** The listed statements, each with those of its quotes that the choice leaves, the earliest first. */
function said({ data, selection }) {
  const { text, speaker, name, said_on, wording_spread } = data.lists.statements;
  const { statement, quote } = data.statement_quotes;
  const quotes = text.map(() => []);
  for (let i = 0; i < statement.length; i++) if (selection.quotes[quote[i]]) quotes[statement[i]].push(quote[i]);
  const owner = data.articleOf.quotes;
  const time = (q) => printed(data, owner[q]) ?? Infinity;
  return text
    .map((words, i) => ({
      words,
      speaker: speaker[i] === OTHERS ? (name[i] ?? "Somebody without a name") : nameOf(data, speaker[i]),
      on: said_on[i],
      spread: wording_spread[i],
      quotes: quotes[i].sort((x, y) => time(x) - time(y) || x - y),
      ...reports(data, [...new Set(quotes[i].map((q) => owner[q]))])
    }))
    .filter((row) => row.articles.length > 1)
    .sort((x, y) => y.outlets.length - x.outlets.length || y.quotes.length - x.quotes.length);
}

/** Who carried it and how, in the order of time: a button a report, which leads to its sentence. */
function card(data, row, read) {
  const shown = row.quotes.slice(0, REPORTS);
  return h(
    "section",
    { class: "statement" },
    h("blockquote", {}, `“${short(row.words, 320)}”`),
    h("p", { class: "who" }, h("b", {}, row.speaker), row.on ? `, ${day(Date.parse(row.on) / 86400000)}` : "", ` · ${plural(row.outlets.length, "outlet")}`),
    h(
      "ol",
      { class: "carried" },
      shown.map((q) => {
        const a = data.articleOf.quotes[q];
        const on = data.articles.day[a];
        return h(
          "li",
          {},
          h("button", { type: "button", class: "row", onclick: () => read({ title: `${row.speaker}, in ${outletOf(data, data.articles.outlet[a])}`, kind: "quotes", rows: [q] }) }, outletOf(data, data.articles.outlet[a])),
          h("span", { class: "kind" }, [KINDS[data.quotes.kind[q]], on === UNDATED ? null : day(on), data.articles.original[a] ? "a copy" : null].filter(Boolean).join(" · "))
        );
      })
    ),
    row.quotes.length > REPORTS && h("p", { class: "note" }, `and ${plural(row.quotes.length - REPORTS, "more report")}`)
  );
}

export default {
  id: "statements",
  title: "One statement, in how many outlets",
  draw(context) {
    const { data, read } = context;
    const rows = said(context);
    const parts = KINDS.map((name, kind) => ({ name, value: (row) => row.quotes.filter((q) => data.quotes.kind[q] === kind).length }));
    const all = (row) => read({ title: `${row.speaker}: “${short(row.words, 60)}”`, kind: "quotes", rows: row.quotes, said: "the earliest first" });
    const figure = chart({
      title: "Statements that several articles report",
      untitled: true,
      name: "statements",
      sentence: rows.length
        ? `${plural(rows.length, "statement")} reported by more than one article: word for word, cut to a fragment, or retold.`
        : "No statement here is reported by two articles.",
      legend: KINDS.map((kind, i) => [COLOURS.kinds[i], kind]),
      rows,
      columns: [
        { label: "fullest wording", value: (row) => row.words },
        { label: "said by", value: (row) => row.speaker },
        { label: "on", value: (row) => row.on },
        { label: "outlets", number: true, value: (row) => row.outlets.length },
        { label: "first in", value: (row) => row.firstIn ?? "not known" },
        { label: "first seen", value: (row) => (row.first === UNDATED ? "" : isoDay(row.first)) },
        ...parts.map((part) => ({ label: part.name, number: true, value: part.value })),
        { label: "spread of wording", number: true, format: (value) => value.toFixed(2), value: (row) => row.spread }
      ],
      plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => `${row.speaker}: ${row.words}`, parts, colours: COLOURS.kinds }),
      read: all
    });
    figure.querySelector(".picture")?.before(h("div", { class: "statements" }, rows.slice(0, CARDS).map((row) => card(data, row, read))));
    return h("div", { class: "charts one" }, figure);
  }
};
