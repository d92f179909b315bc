import { BASES, CONFIDENCE_STEPS, languageOf } from "../data.js";
import { COLOURS, Plot, bars, chart, leads } from "../chart.js";
import { h, number, percent, plural } from "../dom.js";
import { countBy, newest, sum, top } from "../filters.js";

const SHOWN = 10;

function counted(context, { title, name, sentence, key, label, column }) {
  const { data, selection, read } = context;
  const rows = top(countBy(selection.articles, key), Infinity).map(([of, total]) => ({ of, total }));
  return chart({
    title,
    name,
    sentence: rows.length ? sentence(rows) : null,
    rows,
    columns: [
      { label: column, value: (row) => label(row.of) },
      { label: "articles", number: true, value: (row) => row.total }
    ],
    plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => label(row.of), parts: [{ name: "articles", value: (row) => row.total }], colours: [COLOURS.first] }),
    read: (row) => read({ title: `${title}: ${label(row.of)}`, kind: "articles", rows: newest(selection.articles, (a) => key(a) === row.of) })
  });
}

function confidence({ data, selection, read }) {
  const count = (marks, steps) => countBy(marks, (r) => steps[r]);
  const quotes = count(selection.quotes, data.quotes.confidence);
  const figures = count(selection.figures, data.figures.confidence);
  const rows = [...new Set([...quotes.keys(), ...figures.keys()])]
    .sort((a, b) => a - b)
    .map((step) => ({ step, quotes: quotes.get(step) ?? 0, figures: figures.get(step) ?? 0 }));
  const sure = rows.filter((row) => row.step >= 14).reduce((total, row) => total + row.quotes, 0);
  const label = (step) => (step / CONFIDENCE_STEPS).toFixed(2);
  return chart({
    title: "Confidence",
    name: "confidence",
    sentence: `${percent(sure, sum(selection.quotes))} of quotes are at 0.70 and above, where the plain “who said what” lies. Each step counts from its value to the next.`,
    legend: [
      [COLOURS.first, "quotes"],
      [COLOURS.third, "figures"]
    ],
    rows,
    columns: [
      { label: "confidence from", value: (row) => label(row.step) },
      { label: "quotes", number: true, value: (row) => row.quotes },
      { label: "figures", number: true, value: (row) => row.figures }
    ],
    plot: () => {
      const long = rows.flatMap((row) => [
        { row, what: "quotes", value: row.quotes },
        { row, what: "figures", value: row.figures }
      ]);
      const half = 0.5 / CONFIDENCE_STEPS;
      const at = (bar) => bar.row.step / CONFIDENCE_STEPS;
      return {
        height: 190,
        marginLeft: 44,
        x: { domain: [0, 1.05], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: (value) => value.toFixed(2), label: null },
        y: { grid: true, ticks: 4, label: null, tickFormat: "~s" },
        color: { domain: ["quotes", "figures"], range: [COLOURS.first, COLOURS.third] },
        marks: [
          Plot.rectY(long, { x1: at, x2: (bar) => at(bar) + 2 * half, y: "value", fill: "what", insetLeft: 1, insetRight: 1, title: (bar) => `${label(bar.row.step)}: ${number(bar.value)} ${bar.what}`, ...leads }),
          Plot.ruleY([0])
        ],
        rowAt: (i) => long[i].row
      };
    },
    read: (row) =>
      read({
        title: `Quotes of confidence ${label(row.step)}`,
        kind: "quotes",
        rows: newest(selection.quotes, (q) => data.quotes.confidence[q] === row.step),
        only: [{ label: `Only ${label(row.step)} and above on this page`, choice: { confidence: row.step / CONFIDENCE_STEPS } }]
      })
  });
}

function rejects({ data }) {
  const { reason, rejects, example } = data.lists.rejects;
  const rows = reason.map((of, i) => ({ of: of.toLowerCase().replaceAll("_", " "), total: rejects[i], example: example[i] }));
  return chart({
    title: "Inputs that gave no article",
    name: "rejects-by-reason",
    sentence: rows.length ? `${plural(data.lists.totals.rejects[0], "input")} rejected. They have no date or outlet, so no filter changes this.` : "No input was rejected.",
    rows,
    columns: [
      { label: "reason", value: (row) => row.of },
      { label: "inputs", number: true, value: (row) => row.total },
      { label: "one of them", value: (row) => row.example }
    ],
    plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => row.of, parts: [{ name: "inputs", value: (row) => row.total }], colours: [COLOURS.second] }),
    read: null
  });
}

/** What the run tells of itself, name by name. */
function facts(value, name = "") {
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) return [];
  if (Array.isArray(value)) return [[name, value.map(String).join("; ")]];
  if (typeof value === "object") return Object.entries(value).flatMap(([key, inner]) => facts(inner, name ? `${name} · ${key}` : key));
  return [[name, typeof value === "number" ? number(value) : String(value)]];
}

function run({ data }) {
  const { run, snapshot } = data.page;
  const rows = facts(run).map(([name, value]) => ({ name: name.replaceAll("_", " "), value }));
  const runs = data.lists.runs;
  return chart({
    title: "The run",
    name: "run-report",
    opened: true,
    sentence: `Snapshot ${snapshot.number}, published ${snapshot.published_at.replace("T", " ").replace("Z", " UTC")} by run ${snapshot.run_id}. What is published was read by ${plural(runs.run_id.length, "run")}${runs.run_id.length === 50 ? " or more" : ""}.`,
    rows,
    columns: [
      { label: "what", value: (row) => row.name },
      { label: "value", value: (row) => row.value }
    ],
    read: null
  });
}

export default {
  id: "quality",
  title: "How good the data is",
  draw(context) {
    const { data, selection } = context;
    const total = sum(selection.articles);
    return h(
      "div",
      { class: "charts" },
      confidence(context),
      counted(context, {
        title: "What dates rest on",
        name: "basis-of-dates",
        column: "basis",
        key: (a) => data.articles.basis[a],
        label: (of) => BASES[of],
        sentence: (rows) => `${percent(rows.find((row) => row.of === 4)?.total ?? 0, total)} of ${plural(total, "article")} ${total === 1 ? "is" : "are"} without a date.`
      }),
      counted(context, {
        title: "Languages",
        name: "languages",
        column: "language",
        key: (a) => data.articles.language[a],
        label: (of) => languageOf(data, of),
        sentence: (rows) => `${percent(rows[0].total, total)} in “${languageOf(data, rows[0].of)}”. Other languages than English have fewer rules, or none.`
      }),
      rejects(context),
      run(context)
    );
  }
};
