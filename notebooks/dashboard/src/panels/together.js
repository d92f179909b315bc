import { nameLabel, nameOf } from "../data.js";
import { COLOURS, bars, chart } from "../chart.js";
import { h, number, plural } from "../dom.js";
import { countBy, newest, top } from "../filters.js";
import { matrix } from "./about.js";

const SHOWN = 12;
/** Names among which pairs are counted: those named in most of the chosen articles. */
const MOST_NAMES = 300;
const PAIR = 1 << 16;

function named({ data, selection, read }) {
  const counts = top(
    countBy(selection.names, (r) => data.names.name[r]),
    Infinity
  );
  const rows = counts.filter(([of]) => of !== selection.person).map(([of, total]) => ({ of, total }));
  const first = rows[0];
  const who = selection.person >= 0 ? `With ${nameOf(data, selection.person)}: ` : "";
  return chart({
    title: "By articles that name them",
    name: "who-is-named",
    sentence: first
      ? `${who}${nameOf(data, first.of)} in ${plural(first.total, "article")}, more than any other. Names that are more likely wrong than right are left out; the filter of confidence is for quotes and figures.`
      : null,
    rows,
    columns: [
      { label: "name", value: (row) => nameLabel(data, row.of) },
      { label: "articles", number: true, value: (row) => row.total }
    ],
    plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => nameOf(data, row.of), parts: [{ name: "articles", value: (row) => row.total }], colours: [COLOURS.first] }),
    read: (row) =>
      read({
        title: nameOf(data, row.of),
        kind: "names",
        rows: newest(selection.names, (r) => data.names.name[r] === row.of),
        only: [{ label: `Only ${nameOf(data, row.of)} on this page`, choice: { person: nameLabel(data, row.of) } }]
      })
  });
}

function together({ data, selection, read }) {
  const listed = new Set(
    top(
      countBy(selection.names, (r) => data.names.name[r]),
      MOST_NAMES
    ).map(([of]) => of)
  );
  const counts = new Map();
  let row = 0;
  for (let a = 0; a < data.articleCount; a++) {
    const end = row + data.articles.names[a];
    if (selection.articles[a]) {
      const here = [];
      for (let r = row; r < end; r++) if (listed.has(data.names.name[r])) here.push(data.names.name[r]);
      for (let i = 0; i < here.length; i++) {
        for (let j = i + 1; j < here.length; j++) {
          const pair = here[i] * PAIR + here[j];
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
      }
    }
    row = end;
  }
  const rows = [...counts]
    .map(([pair, total]) => ({ one: Math.floor(pair / PAIR), other: pair % PAIR, total }))
    .sort((a, b) => b.total - a.total || a.one - b.one || a.other - b.other);
  const first = rows[0];
  const words = (one) => `${nameOf(data, one.one)} and ${nameOf(data, one.other)}`;
  return chart({
    title: "Together",
    name: "who-is-named-with-whom",
    sentence: first ? `${words(first)} together most: in ${plural(first.total, "article")}.${listed.size === MOST_NAMES ? ` Among the ${number(MOST_NAMES)} names that most articles name.` : ""}` : null,
    rows,
    columns: [
      { label: "one", value: (one) => nameLabel(data, one.one) },
      { label: "other", value: (one) => nameLabel(data, one.other) },
      { label: "articles", number: true, value: (one) => one.total }
    ],
    plot: (width) =>
      matrix(rows, width, {
        row: (one) => one.one,
        column: (one) => one.other,
        rowName: (of) => nameOf(data, of),
        columnName: (of) => nameOf(data, of),
        value: (one) => one.total,
        words: (one) => `${words(one)}: ${plural(one.total, "article")}`,
        mirrored: true
      }),
    read(pair) {
      const articles = new Map();
      for (let r = 0; r < selection.names.length; r++) {
        const name = data.names.name[r];
        if (selection.names[r] && (name === pair.one || name === pair.other)) {
          const a = data.articleOf.names[r];
          articles.set(a, [...(articles.get(a) ?? []), r]);
        }
      }
      read({
        title: words(pair),
        kind: "names",
        rows: [...articles.values()].filter((both) => both.length === 2).reverse().flat(),
        said: "two an article",
        only: [pair.one, pair.other].map((of) => ({ label: `Only ${nameOf(data, of)} on this page`, choice: { person: nameLabel(data, of) } }))
      });
    }
  });
}

export default {
  id: "named",
  title: "Who is named, and with whom",
  draw: (context) => h("div", { class: "charts" }, named(context), together(context))
};
