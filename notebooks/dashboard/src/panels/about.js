import { FIRST_NAME, nameLabel, nameOf } from "../data.js";
import { Plot, chart, leads } from "../chart.js";
import { h, plural, shortNumber } from "../dom.js";
import { top } from "../filters.js";

const SHOWN = 12;
/** Pairs of names as one number. */
const PAIR = 1 << 16;

/** Options for a matrix of pairs; darker is more. Mirrored, each pair stands on both sides of the diagonal. */
export function matrix(rows, width, { row, column, rowName, columnName, value, words, mirrored }) {
  const shown = width < 420 ? 7 : SHOWN;
  const names = (keys, name) => {
    const totals = new Map();
    for (const one of rows) for (const key of keys) totals.set(key(one), (totals.get(key(one)) ?? 0) + value(one));
    return top(totals, shown).map(([of]) => ({ of, name: name(of) }));
  };
  const down = names(mirrored ? [row, column] : [row], rowName);
  const across = mirrored ? down : names([column], columnName);
  const left = new Map(down.map((one, i) => [one.of, i]));
  const right = new Map(across.map((one, i) => [one.of, i]));
  const cells = [];
  for (const one of rows) {
    if (left.has(row(one)) && right.has(column(one))) cells.push({ one, x: right.get(column(one)), y: left.get(row(one)) });
    if (mirrored && left.has(column(one)) && right.has(row(one))) cells.push({ one, x: right.get(row(one)), y: left.get(column(one)) });
  }
  const most = Math.max(...cells.map((cell) => value(cell.one)));
  const marginLeft = width < 420 ? 110 : 160;
  const step = (width - marginLeft - 56) / Math.max(across.length, 1);
  const clip = (text, n) => (text.length > n ? text.slice(0, n - 1) + "…" : text);
  return {
    height: down.length * 30 + 112,
    marginLeft,
    marginTop: 104,
    marginRight: 56,
    marginBottom: 8,
    x: { type: "band", domain: across.map((_, i) => i), tickFormat: (i) => clip(across[i].name, 17), tickRotate: -45, tickSize: 0, label: null, axis: "top", padding: 0.06 },
    y: { type: "band", domain: down.map((_, i) => i), tickFormat: (i) => clip(down[i].name, width < 420 ? 15 : 23), tickSize: 0, label: null, padding: 0.06 },
    opacity: { type: "sqrt", domain: [0, most], range: [0.12, 1] },
    marks: [
      Plot.cell(cells, { x: "x", y: "y", fill: "var(--c1)", fillOpacity: (cell) => value(cell.one), title: (cell) => words(cell.one), ...leads }),
      // Numbers that do not fit are in the table.
      step > 18
        ? Plot.text(cells, {
            filter: (cell) => shortNumber(value(cell.one), 1000).length * 6.5 < step,
            fontSize: step > 34 ? 12 : 10,
            x: "x",
            y: "y",
            text: (cell) => shortNumber(value(cell.one), 1000),
            fill: (cell) => (Math.sqrt(value(cell.one) / most) > 0.7 ? "var(--paper)" : "var(--ink)"),
            pointerEvents: "none"
          })
        : null
    ],
    rowAt: (i) => cells[i].one
  };
}

export default {
  id: "about",
  title: "Who is quoted about whom",
  draw({ data, selection, read }) {
    const { quote, name } = data.abouts;
    const counts = new Map();
    const { person, sayings } = selection;
    for (let i = 0; i < quote.length; i++) {
      const speaker = data.quotes.speaker[quote[i]];
      if (!sayings[quote[i]] || speaker < FIRST_NAME) continue;
      if (person >= 0 && speaker !== person && name[i] !== person) continue;
      const pair = speaker * PAIR + name[i];
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const rows = [...counts]
      .map(([pair, total]) => ({ speaker: Math.floor(pair / PAIR), about: pair % PAIR, total }))
      .sort((a, b) => b.total - a.total || a.speaker - b.speaker || a.about - b.about);
    const first = rows[0];
    return h(
      "div",
      { class: "charts one" },
      chart({
        title: "Who is quoted about whom",
        untitled: true,
        name: "who-is-quoted-about-whom",
        sentence: first
          ? `${nameOf(data, first.speaker)} speaks most about ${nameOf(data, first.about)}: in ${plural(first.total, "quote")}. A quote is about whoever is named, titled or meant by a pronoun in its words. Speakers stand on the left.`
          : null,
        rows,
        columns: [
          { label: "speaker", value: (row) => nameLabel(data, row.speaker) },
          { label: "about", value: (row) => nameLabel(data, row.about) },
          { label: "quotes", number: true, value: (row) => row.total }
        ],
        plot: (width) =>
          matrix(rows, width, {
            row: (one) => one.speaker,
            column: (one) => one.about,
            rowName: (of) => nameOf(data, of),
            columnName: (of) => nameOf(data, of),
            value: (one) => one.total,
            words: (one) => `${nameOf(data, one.speaker)} about ${nameOf(data, one.about)}: ${plural(one.total, "quote")}`
          }),
        read(row) {
          const quotes = [];
          for (let i = quote.length - 1; i >= 0; i--) {
            if (sayings[quote[i]] && name[i] === row.about && data.quotes.speaker[quote[i]] === row.speaker) quotes.push(quote[i]);
          }
          read({
            title: `${nameOf(data, row.speaker)} about ${nameOf(data, row.about)}`,
            kind: "quotes",
            rows: quotes,
            only: [row.speaker, row.about].map((of) => ({ label: `Only ${nameOf(data, of)} on this page`, choice: { person: nameLabel(data, of) } }))
          });
        }
      })
    );
  }
};
