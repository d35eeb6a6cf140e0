// What an interrupted sign-off leaves behind: counts and strokes for ten minutes, the passphrase never.
import type { PointGroup } from "signature_pad";

export interface SignOffDraft {
  counts: Record<string, number | null>;
  strokes: PointGroup[];
}

export const SIGN_OFF_IDLE_S = 60;
export const DRAFT_LIFE_MS = 10 * 60 * 1000;

const drafts = new Map<string, SignOffDraft & { until: number }>();

export function keepDraft(key: string, draft: SignOffDraft, now = Date.now()): void {
  drafts.set(key, { ...structuredClone(draft), until: now + DRAFT_LIFE_MS });
}

export function takeDraft(key: string, now = Date.now()): SignOffDraft | null {
  const kept = drafts.get(key);
  if (!kept) return null;
  if (kept.until <= now) {
    drafts.delete(key);
    return null;
  }
  return { counts: { ...kept.counts }, strokes: kept.strokes };
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}

export interface CountField {
  key: string;
  label: string;
  unit: string;
  /** What the other side entered; shown as agreement or difference once the signer has counted. */
  entered?: number | null;
}

export interface Signer {
  login: string;
  name: string;
  detail?: string | null;
}

/** A piece of the sentence; strong ones are underlined. */
export interface SentencePart {
  text: string;
  strong?: boolean;
}

/** Cuts a worded sentence at its ‹…› marks: what stands between them is what one signs for. */
export function sentenceParts(sentence: string): SentencePart[] {
  return sentence.split(/‹([^›]*)›/).map((text, index) => ({ text, strong: index % 2 === 1 }));
}

/** The counts that differ, as [label, typed, entered, unit]. */
export function differences(fields: CountField[], typed: Record<string, number | null>): { label: string; typed: number; entered: number; unit: string }[] {
  return fields.flatMap((field) => {
    const own = typed[field.key];
    const other = field.entered;
    return own === null || own === undefined || other === null || other === undefined || own === other ? [] : [{ label: field.label, typed: own, entered: other, unit: field.unit }];
  });
}
