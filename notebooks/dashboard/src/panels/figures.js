import { BOUNDS, UNDATED, nameOf, outletOf, unitOf } from "../data.js";
import { COLOURS, Plot, bars, chart, leads } from "../chart.js";
import { day, h, isoDay, number, plural, shortNumber } from "../dom.js";
import { newest, sum } from "../filters.js";

const SHOWN = 12;
/** Numbers in `bound` that leave a side open. */
const UPWARDS = [2, 3];
const DOWNWARDS = [4, 5];

function byUnit({ data, selection, read }) {
  const rows = new Map();
  for (let f = 0; f < selection.figures.length; f++) {
    if (!selection.figures[f]) continue;
    const unit = data.figures.unit[f];
    let row = rows.get(unit);
    if (!row) rows.set(unit, (row = { unit, total: 0, said: 0 }));
    row.total++;
    if (data.figures.giver[f]) row.said++;
  }
  const units = [...rows.values()].sort((a, b) => b.total - a.total || a.unit - b.unit);
  const total = sum(selection.figures);
  const said = units.reduce((all, row) => all + row.said, 0);
  const parts = [
    { name: "somebody’s", value: (row) => row.said },
    { name: "the article’s own", value: (row) => row.total - row.said }
  ];
  return chart({
    title: "Which figures are given",
    name: "figures-by-unit",
    sentence: total ? `${plural(total, "figure")}; ${number(said)} of them said by somebody or somebody’s own, the others the article’s.` : null,
    legend: [
      [COLOURS.first, parts[0].name],
      [COLOURS.third, parts[1].name]
    ],
    rows: units,
    columns: [
      { label: "unit", value: (row) => unitOf(data, row.unit) },
      { label: "figures", number: true, value: (row) => row.total },
      ...parts.map((part) => ({ label: part.name, number: true, value: part.value }))
    ],
    plot: (width) => bars(units.slice(0, SHOWN), width, { label: (row) => unitOf(data, row.unit), parts, colours: [COLOURS.first, COLOURS.third] }),
    read: (row) =>
      read({ title: `Figures in ${unitOf(data, row.unit)}`, kind: "figures", rows: newest(selection.figures, (f) => data.figures.unit[f] === row.unit) })
  });
}

function quantityLabel(data, i) {
  const { topic, unit } = data.lists.quantities;
  return topic[i] === null ? unit[i] : unit[i] === null ? topic[i] : `${topic[i]}, ${unit[i]}`;
}

/** Of each quantity those that it is part of: of its unit, and with its subject in theirs. */
function families(data) {
  const { topic, unit } = data.lists.quantities;
  return topic.map((words, i) => topic.flatMap((other, j) => (unit[i] === unit[j] && (i === j || (words !== null && other?.includes(words))) ? [j] : [])));
}

/** The points of each quantity that the choice leaves, of the quantities with most of them first. */
function quantities(data, selection) {
  const points = new Map();
  const { quantity, figure } = data.points;
  for (let p = 0; p < quantity.length; p++) {
    if (!selection.figures[figure[p]]) continue;
    if (!points.has(quantity[p])) points.set(quantity[p], []);
    points.get(quantity[p]).push(p);
  }
  data.families ??= families(data);
  const all = [...points.keys()].map((of) => ({ of, rows: data.families[of].flatMap((one) => points.get(one) ?? []), named: data.lists.quantities.topic[of] !== null }));
  return all.sort((a, b) => b.named - a.named || b.rows.length - a.rows.length || a.of - b.of);
}

function overTime({ data, selection, read, choose }) {
  const all = quantities(data, selection);
  const wanted = selection.choice.quantity;
  const chosen = all.find((one) => quantityLabel(data, one.of) === wanted) ?? all[0];
  const picker = h(
    "p",
    { class: "picker" },
    h("label", { for: "quantity" }, "Quantity "),
    h(
      "select",
      { id: "quantity", onchange: (event) => choose({ quantity: event.target.value }) },
      all.map((one) => h("option", { value: quantityLabel(data, one.of), selected: one === chosen }, `${quantityLabel(data, one.of)} (${number(one.rows.length)})`))
    )
  );
  if (!chosen) {
    return chart({ title: "A figure over time", name: "figure-over-time", rows: [], columns: [] });
  }
  const { points } = data;
  const unit = data.lists.quantities.unit[chosen.of];
  const rows = chosen.rows.map((p) => {
    const f = points.figure[p];
    const a = data.articleOf.figures[f];
    const giver = data.figures.giver[f];
    return {
      figure: f,
      what: quantityLabel(data, points.quantity[p]),
      day: data.articles.day[a],
      // Not a number where it is vague.
      value: Number.isNaN(points.value[p]) ? null : points.value[p],
      low: points.low[p],
      high: points.high[p],
      bound: points.bound[p],
      giver: giver ? nameOf(data, giver) : outletOf(data, data.articles.outlet[a]),
      said: giver > 0,
      outlet: outletOf(data, data.articles.outlet[a]),
      from: points.time_from[p],
      to: points.time_to[p]
    };
  });
  const dated = rows.filter((row) => row.day !== UNDATED).sort((a, b) => a.day - b.day);
  const time = (value) => (value ? isoDay(value - 1 - 25567) : null);
  const family = new Set(data.families[chosen.of]);
  const held = [...family].reduce((total, of) => total + data.lists.quantities.figures[of], 0);
  const words = (row) => `${BOUNDS[row.bound] === "exactly" ? "" : BOUNDS[row.bound] + " "}${row.low === row.high ? shortNumber(row.value) : `${shortNumber(row.low)} to ${shortNumber(row.high)}`}${unit ? " " + unit : ""}, ${row.giver}`;
  const least = Math.min(...rows.map((row) => row.low));
  const most = Math.max(...rows.map((row) => row.high));
    const listed = points.quantity.filter((of) => family.has(of)).length;
  const figure = chart({
    title: `${quantityLabel(data, chosen.of)}, over time`,
    name: "figure-over-time",
    sentence:
      `${plural(rows.length, "figure")} from ${shortNumber(least)} to ${shortNumber(most)}. A bar is a range, without a dot what a vague number can mean; an arrow a bound that is open on that side.` +
      (family.size > 1 ? " Subjects that hold these words are among them." : "") +
      (listed < held ? ` The newest ${number(listed)} of ${number(held)} are shown.` : "") +
      (dated.length < rows.length ? ` ${plural(rows.length - dated.length, "figure")} of articles without a date only in the table.` : ""),
    legend: [
      [COLOURS.first, "said by somebody, or somebody’s own"],
      [COLOURS.third, "the article’s own"]
    ],
    rows,
    columns: [
      { label: "given by", value: (row) => row.giver },
      { label: "what", value: (row) => row.what },
      { label: "published", value: (row) => (row.day === UNDATED ? "" : isoDay(row.day)) },
      { label: "bound", value: (row) => BOUNDS[row.bound] },
      { label: "value", number: true, format: shortNumber, value: (row) => row.value },
      { label: "low", number: true, format: shortNumber, value: (row) => row.low },
      { label: "high", number: true, format: shortNumber, value: (row) => row.high },
      { label: "holds from", value: (row) => time(row.from) },
      { label: "to", value: (row) => time(row.to) },
      { label: "outlet", value: (row) => row.outlet }
    ],
    height: 260,
    plot: (width) => {
      const date = (row) => new Date(row.day * 86400000);
      const colour = (row) => (row.said ? COLOURS.first : COLOURS.third);
      const end = (side) => (row) => (row.low < row.high ? row[side] : NaN);
      const title = (row) => `${words(row)}, ${day(row.day)}`;
      const up = dated.filter((row) => UPWARDS.includes(row.bound));
      const down = dated.filter((row) => DOWNWARDS.includes(row.bound));
      return {
        height: 280,
        marginLeft: 56,
        marginRight: 16,
        inset: 14,
        x: { type: "utc", label: null, ticks: Math.max(2, Math.floor(width / 110)), domain: spread(dated.map(date)) },
        y: { grid: true, label: unit, ticks: 5, domain: around(least, most), tickFormat: (value) => shortNumber(value) },
        marks: [
          Plot.link(dated, { x: date, y1: end("low"), y2: end("high"), stroke: colour, strokeWidth: 4, strokeLinecap: "round", strokeOpacity: 0.6, title, ...leads }),
          Plot.text(up, { x: date, y: "value", text: () => "↑", dy: -13, fill: colour, fontSize: 15, fontWeight: 700 }),
          Plot.text(down, { x: date, y: "value", text: () => "↓", dy: 13, fill: colour, fontSize: 15, fontWeight: 700 }),
          // Few enough to be named.
          ...(dated.length <= 8 ? names(dated, date) : []),
          Plot.dot(dated, { x: date, y: "value", r: 5, fill: colour, stroke: "var(--paper)", title, ...leads })
        ],
        rowAt: (i) => dated[i]
      };
    },
    read: (row) => read({ title: words(row), kind: "figures", rows: [row.figure] })
  });
  figure.querySelector("figcaption").after(picker);
  return figure;
}

/** Who gave the figures, where another did than the one before; inwards from either side. */
function names(dated, date) {
  const first = dated.filter((row, i) => i === 0 || row.giver !== dated[i - 1].giver);
  const middle = (Math.min(...dated.map((row) => row.day)) + Math.max(...dated.map((row) => row.day))) / 2;
  const side = (rows, textAnchor) => Plot.text(rows, { x: date, y: "value", text: "giver", dy: -13, fill: "currentColor", fontSize: 11, textAnchor });
  return [side(first.filter((row) => row.day <= middle), "start"), side(first.filter((row) => row.day > middle), "end")];
}

/** The ends of the values, or what is around a single one. */
function around(least, most) {
  const margin = least < most ? 0 : Math.abs(most) / 2 || 1;
  return [least - margin, most + margin];
}

/** The ends of the days, or the days around a single one. */
function spread(dates) {
  const first = Math.min(...dates);
  const last = Math.max(...dates);
  const margin = first === last ? 7 * 86400000 : 0;
  return [new Date(first - margin), new Date(last + margin)];
}

export default {
  id: "figures",
  title: "Figures",
  draw: (context) => h("div", { class: "charts" }, overTime(context), byUnit(context))
};

