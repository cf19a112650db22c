import { commandGroup } from "../command.ts";
import { attach, detach, paper } from "./agenda/papers.ts";
import { add, edit, move, remove } from "./agenda/items.ts";
import { publish, republish } from "./agenda/publish.ts";
import { build, show } from "./agenda/show.ts";

export default commandGroup("build, change and publish the agenda of a meeting", {
  build, show, add, move, remove, edit, attach, paper, detach, publish, republish,
});
