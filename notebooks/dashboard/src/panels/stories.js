import { UNDATED, outletOf } from "../data.js";
import { COLOURS, bars, chart } from "../chart.js";
import { h, isoDay, plural } from "../dom.js";
import { reports } from "./reports.js";

const SHOWN = 12;

/** The listed stories, each with those of its articles that the choice leaves, the earliest first. */
function told({ data, selection }) {
  const { headline, place } = data.lists.stories;
  const { story, article } = data.story_articles;
  const articles = headline.map(() => []);
  for (let i = 0; i < story.length; i++) if (selection.articles[article[i]]) articles[story[i]].push(article[i]);
  return headline
    .map((title, i) => ({ title: title ?? "A story without a headline", place: place[i], ...reports(data, articles[i]) }))
    .filter((row) => row.articles.length > 1)
    .sort((x, y) => y.outlets.length - x.outlets.length || y.articles.length - x.articles.length);
}

export default {
  id: "stories",
  title: "Stories, and who reports them",
  draw(context) {
    const { data, read } = context;
    const rows = told(context);
    const parts = [
      { name: "reports of their own", value: (row) => row.articles.length - row.copies },
      { name: "copies", value: (row) => row.copies }
    ];
    const first = rows[0];
    return h(
      "div",
      { class: "charts one" },
      chart({
        title: "Stories that several articles tell",
        untitled: true,
        name: "stories",
        sentence: first
          ? `${plural(rows.length, "story", "stories")} told by more than one article. Most reported: ${first.title}, in ${plural(first.outlets.length, "outlet")}${first.copies ? ` and ${plural(first.copies, "copy", "copies")}, which count for no outlet` : ""}.`
          : "No two articles here tell one story.",
        legend: [
          [COLOURS.first, parts[0].name],
          [COLOURS.third, parts[1].name]
        ],
        rows,
        columns: [
          { label: "story", value: (row) => row.title },
          { label: "outlets", number: true, value: (row) => row.outlets.length },
          { label: "articles", number: true, value: (row) => row.articles.length },
          { label: "copies", number: true, value: (row) => row.copies },
          { label: "first seen", value: (row) => (row.first === UNDATED ? "" : isoDay(row.first)) },
          { label: "first in", value: (row) => row.firstIn ?? "not known" },
          { label: "place", value: (row) => row.place },
          { label: "in", value: (row) => row.outlets.map((outlet) => outletOf(data, outlet)).join(", ") }
        ],
        plot: (width) => bars(rows.slice(0, SHOWN), width, { label: (row) => row.title, parts, colours: [COLOURS.first, COLOURS.third] }),
        read: (row) => read({ title: row.title, kind: "articles", rows: row.articles, said: "the earliest first" })
      })
    );
  }
};
