import { UNDATED, outletOf } from "../data.js";
import { COLOURS, Plot, chart, leads } from "../chart.js";
import { day, h, isoDay, number, plural, shortNumber } from "../dom.js";
import { reports } from "./reports.js";

const DISPUTES = 3;
const RELATIONS = ["contradicts", "updates"];

/** An interval as people write it; without a lower end "up to", without an upper one "at least". */
function interval({ low, high, unit }, write = number) {
  const known = unit && unit !== "%" ? ` ${unit}` : (unit ?? "");
  if (low === null && high === null) return `not told${known}`;
  if (low === null) return `up to ${write(high)}${known}`;
  if (high === null) return `at least ${write(low)}${known}`;
  return write(low) === write(high) ? `${write(low)}${known}` : `${write(low)} to ${write(high)}${known}`;
}

/** The listed claims, each with those of its figures that the choice leaves. */
function given({ data, selection }) {
  const { subject, holder, unit, low, high, said } = data.lists.claims;
  const { claim, figure } = data.claim_figures;
  const figures = subject.map(() => []);
  for (let i = 0; i < claim.length; i++) if (selection.figures[figure[i]]) figures[claim[i]].push(figure[i]);
  const owner = data.articleOf.figures;
  return subject.map((words, i) => ({
    claim: i,
    subject: words ?? "what is not told",
    holder: holder[i],
    unit: unit[i],
    low: low[i],
    high: high[i],
    said: said[i],
    figures: figures[i],
    ...reports(data, [...new Set(figures[i].map((f) => owner[f]))])
  }));
}

/** Claims that conflicts join, in groups; those with most reports first. */
function disputes(data, claims) {
  const { claim, other, relation } = data.claim_conflicts;
  const group = new Map();
  const find = (one) => {
    while (group.has(one) && group.get(one) !== one) one = group.get(one);
    return one;
  };
  for (let i = 0; i < claim.length; i++) {
    if (!claims[claim[i]].figures.length || !claims[other[i]].figures.length) continue;
    group.set(claim[i], group.get(claim[i]) ?? claim[i]);
    group.set(other[i], group.get(other[i]) ?? other[i]);
    group.set(find(other[i]), find(claim[i]));
  }
  const members = new Map();
  for (const one of group.keys()) members.set(find(one), [...(members.get(find(one)) ?? []), claims[one]]);
  return [...members.entries()]
    .map(([of, rows]) => {
      const kinds = new Set();
      for (let i = 0; i < claim.length; i++) if (group.has(claim[i]) && find(claim[i]) === of) kinds.add(RELATIONS[relation[i]]);
      return { rows: rows.sort((x, y) => x.first - y.first || x.claim - y.claim), kinds: [...kinds] };
    })
    .sort((x, y) => reported(y) - reported(x) || x.rows[0].claim - y.rows[0].claim);
}

const reported = (dispute) => dispute.rows.reduce((total, row) => total + row.articles.length, 0);

/** What each claim says, above it; those at either side inwards. */
function labels(rows) {
  const days = rows.map((row) => row.first);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const side = ({ first }) => (least === most ? "middle" : first === least ? "start" : first === most ? "end" : "middle");
  return ["start", "middle", "end"].map((textAnchor) =>
    Plot.text(rows.filter((row) => side(row) === textAnchor), { x: "first", y: "top", text: (row) => interval(row, shortNumber), dy: -12, textAnchor, fill: "currentColor" }));
}

/** The claims of one quantity as intervals over the days on which they were first given. */
function overTime(data, dispute, read) {
  const dated = dispute.rows.filter((row) => row.first !== UNDATED);
  const values = dispute.rows.flatMap((row) => [row.low, row.high]).filter((value) => value !== null);
  const most = Math.max(...values);
  const title = `${dispute.rows[0].subject}${dispute.rows[0].holder ? `, ${dispute.rows[0].holder}` : ""}`;
  const rows = dated.map((row, i) => ({ ...row, number: i, bottom: row.low ?? 0, top: row.high ?? most }));
  return chart({
    title,
    name: `claims-${dispute.rows[0].claim}`,
    sentence: `${[...new Set(dispute.rows.map((row) => interval(row)))].join("; ")}: ${dispute.kinds.includes("contradicts") ? "they exclude each other" : "the later one updates the earlier"}.`,
    rows: dispute.rows,
    columns: [
      { label: "value", value: (row) => interval(row) },
      { label: "outlets", number: true, value: (row) => row.outlets.length },
      { label: "first seen", value: (row) => (row.first === UNDATED ? "" : isoDay(row.first)) },
      { label: "first in", value: (row) => row.firstIn ?? "not known" },
      { label: "given by", value: (row) => (row.said ? "somebody quoted" : "the articles") },
      { label: "in", value: (row) => row.outlets.map((outlet) => outletOf(data, outlet)).join(", ") }
    ],
    plot: () => ({
      height: 190,
      marginLeft: 62,
      marginRight: 24,
      x: { type: "point", domain: [...new Set(rows.map((row) => row.first))].sort((x, y) => x - y), tickFormat: day, label: null, padding: 0.4 },
      y: { zero: false, grid: true, nice: true, label: dispute.rows[0].unit, tickFormat: (value) => shortNumber(value), ticks: 5 },
      marks: [
        Plot.ruleX(rows, { x: "first", y1: "bottom", y2: "top", stroke: COLOURS.first, strokeWidth: 4, title: (row) => interval(row), ...leads }),
        Plot.dot(rows, { x: "first", y: (row) => (row.bottom + row.top) / 2, r: (row) => 3 + row.outlets.length, fill: COLOURS.second, title: (row) => `${interval(row)}: ${plural(row.outlets.length, "outlet")}`, ...leads }),
        ...labels(rows)
      ],
      rowAt: (i) => rows[i]
    }),
    read: (row) => read({ title: `${row.subject}: ${interval(row)}`, kind: "figures", rows: row.figures })
  });
}

export default {
  id: "claims",
  title: "One figure, in how many outlets",
  draw(context) {
    const { data, read } = context;
    const claims = given(context);
    const rows = claims.filter((row) => row.articles.length > 1).sort((x, y) => y.outlets.length - x.outlets.length || y.figures.length - x.figures.length);
    const argued = disputes(data, claims);
    return h(
      "div",
      { class: "charts" },
      chart({
        title: "Claims that several articles give",
        name: "claims",
        opened: true,
        sentence: rows.length
          ? `${plural(rows.length, "claim")} given by more than one article, whatever the unit or the rounding.`
          : "No two articles here give one value of one quantity.",
        rows,
        columns: [
          { label: "what", value: (row) => row.subject },
          { label: "whose", value: (row) => row.holder },
          { label: "value", value: (row) => interval(row) },
          { label: "outlets", number: true, value: (row) => row.outlets.length },
          { label: "first seen", value: (row) => (row.first === UNDATED ? "" : isoDay(row.first)) },
          { label: "first in", value: (row) => row.firstIn ?? "not known" },
          { label: "in", value: (row) => row.outlets.map((outlet) => outletOf(data, outlet)).join(", ") }
        ],
        read: (row) => read({ title: `${row.subject}: ${interval(row)}`, kind: "figures", rows: row.figures })
      }),
      h(
        "div",
        { class: "stack" },
        argued.slice(0, DISPUTES).map((dispute) => overTime(data, dispute, read)),
        argued.length > DISPUTES && h("p", { class: "note" }, `and ${plural(argued.length - DISPUTES, "more quantity", "more quantities")} of which claims do not agree; the pairs stand below.`)
      )
    );
  }
};
