import { FIRST_NAME, KINDS, NAMELESS, NOBODY, OTHERS, nameLabel, nameOf, outletOf, UNDATED } from "../data.js";
import { COLOURS, Plot, bars, chart, leads, stretch } from "../chart.js";
import { day, h, isoDay, number, percent, plural } from "../dom.js";
import { newest, sum } from "../filters.js";

const SHOWN = 12;
/** The longest list, beside which two charts stand. */
const SPEAKERS_SHOWN = 24;
const LEGEND = KINDS.map((kind, i) => [COLOURS.kinds[i], kind]);
const PARTS = KINDS.map((name, i) => ({ name, value: (row) => row.kinds[i] }));
const COLUMNS = [
  { label: "quotes", number: true, value: (row) => row.total },
  ...KINDS.map((label, i) => ({ label, number: true, value: (row) => row.kinds[i] }))
];

/** Quotes by a number, those of each kind apart, the most frequent first. */
function tally(data, marks, key) {
  const rows = new Map();
  for (let q = 0; q < marks.length; q++) {
    if (!marks[q]) continue;
    const of = key(q);
    let row = rows.get(of);
    if (!row) rows.set(of, (row = { of, total: 0, kinds: [0, 0, 0] }));
    row.total++;
    row.kinds[data.quotes.kind[q]]++;
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || a.of - b.of);
}

function bySpeaker({ data, selection, read }) {
  const all = tally(data, selection.quotes, (q) => data.quotes.speaker[q]);
  const listed = all.filter((row) => row.of >= FIRST_NAME);
  const rest = new Map(all.filter((row) => row.of < FIRST_NAME).map((row) => [row.of, row.total]));
  const total = sum(selection.quotes);
  const totals = data.lists.totals;
  const notes = [];
  if (rest.get(NAMELESS)) notes.push(`${plural(rest.get(NAMELESS), "quote")} of people without a name`);
  if (rest.get(NOBODY)) notes.push(`${number(rest.get(NOBODY))} of nobody told`);
  if (rest.get(OTHERS)) notes.push(`${number(rest.get(OTHERS))} of others than the ${number(data.lists.names.name.length)} names listed here, of ${number(totals.names[0])}`);
  const first = listed[0];
  return chart({
    title: "By speaker",
    name: "who-is-quoted",
    sentence: first
      ? `${nameOf(data, first.of)} most: ${plural(first.total, "quote")}, ${percent(first.total, total)} of ${number(total)}.${notes.length ? ` Beside the names: ${notes.join(", ")}.` : ""}`
      : notes.join(", "),
    legend: LEGEND,
    rows: listed,
    columns: [{ label: "speaker", value: (row) => nameLabel(data, row.of) }, ...COLUMNS],
    plot: (width) => bars(listed.slice(0, SPEAKERS_SHOWN), width, { label: (row) => nameOf(data, row.of), parts: PARTS, colours: COLOURS.kinds }),
    read: (row) =>
      read({
        title: nameOf(data, row.of),
        kind: "quotes",
        rows: newest(selection.quotes, (q) => data.quotes.speaker[q] === row.of),
        only: [{ label: `Only ${nameOf(data, row.of)} on this page`, choice: { person: nameLabel(data, row.of) } }]
      })
  });
}

function byOutlet({ data, selection, read }) {
  const outlet = (q) => data.articles.outlet[data.articleOf.quotes[q]];
  const rows = tally(data, selection.quotes, outlet);
  const own = rows.reduce((total, row) => total + row.kinds[0] + row.kinds[1], 0);
  return chart({
    title: "By outlet",
    name: "outlets-that-quote",
    sentence: rows.length ? `${plural(rows.length, "outlet")}; ${percent(own, sum(selection.quotes))} of what they quote is, whole or in part, in the speaker’s own words.` : null,
    legend: LEGEND,
    rows,
    columns: [{ label: "outlet", value: (row) => outletOf(data, row.of) }, ...COLUMNS],
    plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => outletOf(data, row.of), parts: PARTS, colours: COLOURS.kinds }),
    read: (row) =>
      read({
        title: outletOf(data, row.of),
        kind: "quotes",
        rows: newest(selection.quotes, (q) => outlet(q) === row.of),
        only: [{ label: `Only ${outletOf(data, row.of)} on this page`, choice: { outlet: outletOf(data, row.of) } }]
      })
  });
}

function overTime({ data, selection, read }) {
  const dayOf = (q) => data.articles.day[data.articleOf.quotes[q]];
  const days = tally(data, selection.quotes, dayOf).filter((row) => row.of !== UNDATED);
  const undated = sum(selection.quotes) - days.reduce((total, row) => total + row.total, 0);
  const first = Math.min(...days.map((row) => row.of));
  const last = Math.max(...days.map((row) => row.of));
  const unit = stretch(first, last);
  const rows = days.length ? tally(data, selection.quotes, (q) => (dayOf(q) === UNDATED ? UNDATED : unit.start(dayOf(q)))).filter((row) => row.of !== UNDATED) : [];
  rows.sort((a, b) => a.of - b.of);
  const date = (d) => new Date(d * 86400000);
  const label = (row) => (unit.days === 1 ? day(row.of) : `${unit.name} from ${day(row.of)}`);
  return chart({
    title: "Over time",
    name: "quotes-over-time",
    sentence: rows.length
      ? `Quotes by ${unit.name} of publication, ${day(first)} to ${day(last)}.${undated ? ` ${plural(undated, "quote")} of articles without a date ${undated === 1 ? "is" : "are"} left out.` : ""}`
      : undated
        ? `${plural(undated, "quote")}, all of articles without a date.`
        : null,
    legend: LEGEND,
    rows,
    height: 200,
    columns: [{ label: unit.days === 1 ? "day" : `${unit.name} from`, value: (row) => isoDay(row.of) }, ...COLUMNS],
    plot: (width) => {
      const long = rows.flatMap((row) => PARTS.map((part) => ({ x1: date(row.of), x2: date(unit.next(row.of)), row, part: part.name, value: part.value(row) }))).filter((bar) => bar.value > 0);
      return {
        height: 210,
        marginLeft: 40,
        marginRight: 8,
        x: { type: "utc", label: null },
        y: { grid: true, label: null, ticks: 4, tickFormat: "~s" },
        color: { domain: KINDS, range: COLOURS.kinds },
        marks: [
          Plot.rectY(long, {
            x1: "x1",
            x2: "x2",
            y: "value",
            fill: "part",
            order: KINDS,
            insetLeft: 0.5,
            insetRight: 0.5,
            title: (bar) => `${label(bar.row)}: ${number(bar.value)} ${bar.part}`,
            ...leads
          }),
          Plot.ruleY([0])
        ],
        rowAt: (i) => long[i].row
      };
    },
    read: (row) =>
      read({
        title: label(row),
        kind: "quotes",
        rows: newest(selection.quotes, (q) => dayOf(q) >= row.of && dayOf(q) < unit.next(row.of)),
        only: [{ label: "Only these days on this page", choice: { from: isoDay(row.of), to: isoDay(unit.next(row.of) - 1) } }]
      })
  });
}

export default {
  id: "quoted",
  title: "Who is quoted",
  draw: (context) => h("div", { class: "charts" }, bySpeaker(context), h("div", { class: "stack" }, overTime(context), byOutlet(context)))
};
