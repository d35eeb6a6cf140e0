// The five company secrecy levels (公司密级), lowest first.
import type { LevelCode } from "@/api";

export const LEVELS: readonly LevelCode[] = ["general", "internal", "secret", "confidential", "top_secret"];

export function rankOf(level: string): number {
  return Math.max(0, LEVELS.indexOf(level as LevelCode));
}
