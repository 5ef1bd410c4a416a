// What every page for visitors can do: be left at once.
import { watchQuickExit } from "./quick-exit.js";

watchQuickExit();
