// Problems: a code and its parameters from the back end, made into severity, sentence and next step.
import type { ProblemShape } from "@/platform";
import { hasText, t, wordOf } from "@/shared/texts";

export type Severity = "bad" | "warn" | "note";

/** A refusal, an absence or a breakdown that an operation answered with. */
export class Problem extends Error {
  readonly kind: ProblemShape["kind"];
  readonly code: string;
  readonly params: Record<string, string | number | boolean | null>;
  readonly text: string | null;
  readonly reference: string | null;

  constructor(shape: ProblemShape) {
    super(shape.code);
    this.name = "Problem";
    this.kind = shape.kind;
    this.code = shape.code;
    this.params = shape.params ?? {};
    this.text = shape.text ?? null;
    this.reference = shape.reference ?? null;
  }
}

const KINDS = new Set(["refused", "missing", "locked", "conflict", "malformed", "broken"]);

function isShape(value: unknown): value is ProblemShape {
  return typeof value === "object" && value !== null && "kind" in value && KINDS.has(String(value.kind));
}

/** Whatever was thrown, as a Problem. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (isShape(thrown)) return new Problem({ ...thrown, code: thrown.code ?? thrown.kind });
  return new Problem({ kind: "broken", code: "window.unexpected", text: thrown instanceof Error ? thrown.message : String(thrown) });
}

/** Parameters that are codes are worded before they enter a sentence. */
const WORDED: Record<string, string> = { level: "level", post: "post", posts: "post", way: "way", state: "state", permission: "permission" };

export function wordedParams(params: Problem["params"]): Record<string, string | number> {
  const worded: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    const family = WORDED[name];
    worded[name] = typeof value === "number" ? value : family && value ? wordOf(family, String(value)) : String(value ?? "");
  }
  return worded;
}

/** A notice or a refusal of a pre-check: the same wording rules as a Problem. */
export interface NoticeShape {
  code: string;
  params?: Record<string, unknown> | undefined;
  text?: string | null | undefined;
}

export function sentenceOf(notice: NoticeShape): string {
  if (notice.text) return notice.text;
  const key = notice.code.replaceAll(/[._]/g, "-");
  const params = wordedParams((notice.params ?? {}) as Problem["params"]);
  for (const family of ["refusal", "note", "problem"]) {
    if (hasText(`${family}-${key}`)) return t(`${family}-${key}`, params);
  }
  return notice.code;
}

export interface Described {
  severity: Severity;
  title: string;
  text: string;
  reference: string | null;
}

/** What a person reads: a heading by kind, the sentence of the code, the reference of a breakdown. */
export function describe(problem: Problem): Described {
  const title = t(`ui-problem-${problem.kind}`);
  const severity: Severity = problem.kind === "conflict" ? "warn" : problem.kind === "missing" ? "note" : "bad";
  const key = problem.code.replaceAll(/[._]/g, "-");
  const known = problem.text !== null || ["refusal", "note", "problem"].some((family) => hasText(`${family}-${key}`));
  const text = known ? sentenceOf({ code: problem.code, text: problem.text, params: { ...problem.params, reference: problem.reference ?? "—" } }) : t(`ui-problem-${problem.kind}-text`, { code: problem.code });
  return { severity, title, text, reference: problem.reference };
}
