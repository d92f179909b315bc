// A chart with what belongs to it: its sentence, its picture as SVG, its rows as a table and as CSV.
import * as Plot from "@observablehq/plot";
import { download, h, number } from "./dom.js";

/** Colours by meaning; style variables, so that they follow light and dark. */
export const COLOURS = {
  first: "var(--c1)",
  second: "var(--c2)",
  third: "var(--c3)",
  kinds: ["var(--c1)", "var(--c2)", "var(--c3)"]
};

/** A cell that a spreadsheet would run as a formula is led by an apostrophe. */
function csvCell(value) {
  let text = value === null || value === undefined ? "" : String(value);
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv(columns, rows) {
  const lines = [columns.map((column) => csvCell(column.label))];
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.value(row))));
  return lines.map((cells) => cells.join(",")).join("\r\n") + "\r\n";
}

/** A picture that stands by itself: colours and fonts as they are shown now. */
function svgText(svg) {
  const copy = svg.cloneNode(true);
  const shown = [svg, ...svg.querySelectorAll("*")];
  const copied = [copy, ...copy.querySelectorAll("*")];
  shown.forEach((element, i) => {
    if (!(element instanceof SVGElement)) return;
    const style = getComputedStyle(element);
    for (const name of ["fill", "stroke"]) {
      const value = element.getAttribute(name);
      if (value?.includes("var(") || value === "currentColor") copied[i].setAttribute(name, style[name]);
    }
    if (element === svg) {
      copied[i].setAttribute("style", `background:${getComputedStyle(document.body).backgroundColor};color:${style.color};font:${style.font}`);
    }
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** Rows of a table on the page; the file has all of them. */
const TABLE_ROWS = 200;

/** The table behind a chart; a row that leads to sentences is a button. */
function table(columns, rows, read, caption) {
  return h(
    "div",
    { class: "rows", tabindex: "0", role: "region", "aria-label": `${caption}, as a table` },
    rows.length > TABLE_ROWS && h("p", { class: "note" }, `The first ${number(TABLE_ROWS)} of ${number(rows.length)} rows; the CSV file has all.`),
    h(
      "table",
      {},
      h("caption", { class: "away" }, caption),
      h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col", class: column.number ? "number" : null }, column.label)))),
      h(
        "tbody",
        {},
        rows.slice(0, TABLE_ROWS).map((row) =>
          h(
            "tr",
            {},
            columns.map((column, i) => {
              const value = column.value(row);
              const shown = typeof value === "number" && column.number ? (column.format ?? number)(value) : (value ?? "");
              const content = i === 0 && read ? h("button", { type: "button", class: "row", onclick: () => read(row) }, String(shown)) : String(shown);
              return h(i === 0 ? "th" : "td", { scope: i === 0 ? "row" : null, class: column.number ? "number" : null }, content);
            })
          )
        )
      )
    )
  );
}

/**
 * A figure on the page.
 *
 * - `title`, `sentence`: what it shows, in words
 * - `name`: of the files that it exports
 * - `plot(width)`: options for Plot, and `rowAt(i)`, the row that the shape with number i stands for
 * - `columns`, `rows`: its rows; a column has `label`, `value(row)`, `number` where it is one
 * - `read(row)`: shows the sentences behind a row, or null
 * - `legend`: pairs of colour and word
 * - `opened`: whether the table is open from the start
 * - `untitled`: whether the title is only told, because the panel's heading says it
 */
export function chart({ title, sentence, name, plot, columns, rows, read, legend, height, untitled, opened }) {
  const picture = h("div", { class: "picture", style: height ? `min-height:${height}px` : null });
  let svg = null;
  let drawnWidth = 0;
  const draw = () => {
    const width = Math.floor(picture.clientWidth);
    if (!width || width === drawnWidth || !rows.length) return;
    drawnWidth = width;
    const { rowAt, ...options } = plot(width);
    svg = Plot.plot({ width, style: { fontFamily: "inherit", fontSize: "12px", overflow: "visible" }, ...options });
    // The picture is one image with one name; what its parts are called would be read out one by one.
    for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${title}. ${sentence ?? ""}`);
    if (read) {
      svg.addEventListener("click", (event) => {
        const at = event.target.__data__;
        if (Number.isInteger(at) && event.target.closest("[data-rows]")) read(rowAt(at));
      });
    }
    picture.replaceChildren(svg);
  };
  if (plot && rows.length) new ResizeObserver(draw).observe(picture);
  const details = h("details", { class: "table" }, h("summary", {}, "As a table"));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(table(columns, rows, read, title));
  });
  details.open = Boolean(opened);
  const exportPicture = () => {
    draw();
    if (svg) download(`${name}.svg`, "image/svg+xml", svgText(svg));
  };
  const tools = h(
    "div",
    { class: "tools" },
    plot && h("button", { type: "button", onclick: exportPicture, "aria-label": `${title}: picture as SVG` }, "SVG"),
    h("button", { type: "button", onclick: () => download(`${name}.csv`, "text/csv", csv(columns, rows)), "aria-label": `${title}: rows as CSV` }, "CSV")
  );
  return h(
    "figure",
    { class: "chart", "data-chart": name },
    h("figcaption", {}, h("h3", { class: untitled ? "away" : null }, title), sentence && h("p", {}, sentence)),
    legend && rows.length ? h("p", { class: "legend" }, legend.map(([colour, word]) => h("span", {}, h("i", { style: `background:${colour}` }), word))) : null,
    rows.length ? [plot && picture, h("div", { class: "below" }, details, tools)] : h("p", { class: "nothing" }, "Nothing to show for this choice.")
  );
}

/** To be spread into a mark's options: a click on one of its shapes leads to the row that `rowAt` gives for its number. */
export const leads = {
  render(index, scales, values, dimensions, context, next) {
    const drawn = next(index, scales, values, dimensions, context);
    drawn?.setAttribute("data-rows", "");
    return drawn;
  }
};

/** Options for bars of one thing, the longest first. */
export function bars(rows, width, { label, parts, colours }) {
  const narrow = width < 420;
  const long = rows.flatMap((row, i) => parts.map((part) => ({ i, label: label(row), part: part.name, value: part.value(row), row }))).filter((bar) => bar.value > 0);
  const longest = Math.max(...rows.map((row) => parts.reduce((total, part) => total + part.value(row), 0)));
  const clip = (text) => (text.length > (narrow ? 16 : 26) ? text.slice(0, narrow ? 15 : 25) + "…" : text);
  // Labels may repeat, so that bars stand by their number.
  return {
    height: rows.length * 26 + 8,
    marginLeft: narrow ? 132 : 196,
    marginRight: 56,
    marginTop: 2,
    marginBottom: 2,
    x: { axis: null, domain: [0, longest] },
    y: { type: "band", domain: rows.map((_, i) => i), tickFormat: (i) => clip(label(rows[i])), tickSize: 0, label: null, padding: 0.28 },
    color: { domain: parts.map((part) => part.name), range: colours },
    marks: [
      Plot.barX(long, {
        x: "value",
        y: "i",
        fill: "part",
        title: (bar) => `${bar.label}: ${number(bar.value)} ${bar.part}`,
        order: parts.map((part) => part.name),
        ...leads
      }),
      Plot.text(rows, {
        x: (row) => parts.reduce((total, part) => total + part.value(row), 0),
        y: (_, i) => i,
        text: (row) => number(parts.reduce((total, part) => total + part.value(row), 0)),
        textAnchor: "start",
        dx: 6,
        fill: "currentColor"
      })
    ],
    rowAt: (i) => long[i].row
  };
}

const UNITS = [
  { name: "day", days: 1, start: (d) => d },
  { name: "week", days: 7, start: (d) => d - ((((d + 3) % 7) + 7) % 7) },
  { name: "month", days: 30.4, start: (d) => monthStart(d, 1) },
  { name: "quarter", days: 91.3, start: (d) => monthStart(d, 3) },
  { name: "year", days: 365.2, start: (d) => monthStart(d, 12) }
];

function monthStart(day, months) {
  const date = new Date(day * 86400000);
  return Math.round(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1) / 86400000);
}

/** The stretch of time by which days are counted: the shortest that leaves at most sixty of them. */
export function stretch(first, last) {
  const unit = UNITS.find((one) => (last - first + 1) / one.days <= 62) ?? UNITS.at(-1);
  const next = (start) => {
    if (unit.days === 1 || unit.days === 7) return start + unit.days;
    return monthStart(start + Math.ceil(unit.days) + 4, { month: 1, quarter: 3, year: 12 }[unit.name]);
  };
  return { ...unit, next };
}

export { Plot };
