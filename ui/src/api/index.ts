// What features use of the border.
export { call, useAsk, useKeyset, useRead, useWrite } from "./client";
export type * from "./contract";
export { invalidate } from "./invalidate";
export { readKey, type Area } from "./keys";
export { describe, Problem, sentenceOf, toProblem, type Described } from "./problems";
export { useSession } from "./session";
export { useTasks } from "./tasks";
