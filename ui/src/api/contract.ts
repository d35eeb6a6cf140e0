// The shapes that cross the border, as the back end declares them, and what the client derives from them.
import type { Operations } from "@/generated/contract";

export type * from "@/generated/contract";

export type OperationName = keyof Operations;
export type RequestOf<O extends OperationName> = Operations[O]["request"];
export type ReplyOf<O extends OperationName> = Operations[O]["reply"];

/** The company secrecy levels (公司密级), by code. */
export type LevelCode = "general" | "internal" | "secret" | "confidential" | "top_secret";
