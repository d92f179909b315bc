import { FIRST_OUTLET, outletOf } from "../data.js";
import { COLOURS, bars, chart } from "../chart.js";
import { h, isoDay, percent, plural } from "../dom.js";
import { newest, sum } from "../filters.js";
import { printed } from "./reports.js";

const SHOWN = 12;

/** Stories printed more than once, each with its prints, the earliest first; those with most prints first. */
function stories({ data, selection }) {
  const prints = new Map();
  const { original } = data.articles;
  for (let a = 0; a < data.articleCount; a++) {
    if (original[a] && selection.articles[a]) {
      const story = original[a] - 1;
      if (!prints.has(story)) prints.set(story, selection.articles[story] ? [story] : []);
      prints.get(story).push(a);
    }
  }
  const titles = new Map(data.lists.printed.article.map((a, i) => [a, data.lists.printed.title[i]]));
  return [...prints]
    .filter(([, articles]) => articles.length > 1)
    .map(([story, articles]) => {
      const ordered = articles.map((a) => ({ a, at: printed(data, a) })).sort((x, y) => (x.at ?? Infinity) - (y.at ?? Infinity) || x.a - y.a);
      const tied = ordered.length > 1 && ordered[0].at === ordered[1].at;
      return { story, title: titles.get(story), prints: ordered.map((one) => one.a), first: ordered[0].at === null || tied ? null : ordered[0].a, at: ordered[0].at };
    })
    .sort((x, y) => y.prints.length - x.prints.length || (y.at ?? 0) - (x.at ?? 0) || x.story - y.story);
}

export default {
  id: "copies",
  title: "Copies, and who had them first",
  draw(context) {
    const { data, selection, read } = context;
    const all = stories(context);
    const outlets = new Map();
    for (const { prints, first } of all) {
      for (const a of prints) {
        const of = data.articles.outlet[a];
        if (!outlets.has(of)) outlets.set(of, { of, first: 0, later: 0 });
        outlets.get(of)[a === first ? "first" : "later"]++;
      }
    }
    const rows = [...outlets.values()].sort((x, y) => y.first + y.later - x.first - x.later || x.of - y.of);
    const copies = sum(data.articles.original.map((original, a) => (original && selection.articles[a] ? 1 : 0)));
    const open = all.filter((story) => story.first === null).length;
    const parts = [
      { name: "first", value: (row) => row.first },
      { name: "later, or not known", value: (row) => row.later }
    ];
    const name = (a) => outletOf(data, data.articles.outlet[a]);
    const inStory = (a) => data.articles.original[a] || all.some((story) => story.story === a);
    return h(
      "div",
      { class: "charts" },
      chart({
        title: "Who had it first",
        name: "who-had-it-first",
        sentence: copies
          ? `${plural(copies, "copy", "copies")} among ${plural(sum(selection.articles), "article")} (${percent(copies, sum(selection.articles))}), of ${plural(all.length, "story", "stories")}.${open ? ` Of ${open} it is not known who was first: prints without a date, or of one moment.` : ""}`
          : "No article here is a copy of another.",
        legend: [
          [COLOURS.first, parts[0].name],
          [COLOURS.third, parts[1].name]
        ],
        rows,
        columns: [
          { label: "outlet", value: (row) => outletOf(data, row.of) },
          ...parts.map((part) => ({ label: part.name, number: true, value: part.value }))
        ],
        plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => outletOf(data, row.of), parts, colours: [COLOURS.first, COLOURS.third] }),
        read: (row) =>
          read({
            title: `Stories in ${outletOf(data, row.of)} that others printed too`,
            kind: "articles",
            rows: newest(selection.articles, (a) => data.articles.outlet[a] === row.of && inStory(a)),
            only: row.of >= FIRST_OUTLET ? [{ label: `Only ${outletOf(data, row.of)} on this page`, choice: { outlet: outletOf(data, row.of) } }] : []
          })
      }),
      chart({
        title: "The stories",
        name: "stories-printed-more-than-once",
        opened: true,
        sentence: all.length ? `${all[0].title ?? "The most carried"}: ${plural(all[0].prints.length, "print")}.` : null,
        rows: all,
        columns: [
          { label: "story", value: (row) => row.title ?? "(title not on this page)" },
          { label: "prints", number: true, value: (row) => row.prints.length },
          { label: "first in", value: (row) => (row.first === null ? "not known" : name(row.first)) },
          { label: "on", value: (row) => (row.at === null ? "" : isoDay(Math.floor(row.at / 1440))) },
          { label: "then in", value: (row) => row.prints.filter((a) => a !== row.first).map(name).join(", ") }
        ],
        read: (row) => read({ title: row.title ?? "A story and its copies", kind: "articles", rows: row.prints, said: "the earliest first" })
      })
    );
  }
};
