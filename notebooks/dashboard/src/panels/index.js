// The panels, in the order in which they stand on the page. A panel is an object with
// - `id`: its place in the address of the page and of its element
// - `title`: its heading
// - `draw(context)`: an element, made anew at each choice
//
// The context has `data` (data.js), `selection` (filters.js), `read(request)` (reader.js), `sentences` (sentences.js) and
// `choose(change)`. What a panel counts beyond that comes as a file in `columns` or `lists` beside PageCounts.java.
import about from "./about.js";
import claims from "./claims.js";
import copies from "./copies.js";
import disagree from "./disagree.js";
import figures from "./figures.js";
import quality from "./quality.js";
import speakers from "./speakers.js";
import statements from "./statements.js";
import stories from "./stories.js";
import together from "./together.js";

export const panels = [speakers, stories, statements, about, claims, disagree, figures, together, copies, quality];
