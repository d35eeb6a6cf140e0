// The way out of each thing that blocks a destruction.
import type { IconName } from "@/shared";

export interface WayOut {
  icon: IconName;
  /** Where it can be solved; nothing when only waiting helps. */
  to: string | null;
  /** Text key of the link. */
  text: string;
}

export function wayOut(code: string, recordId: string): WayOut {
  const record = `/records/${recordId}`;
  const ways: Record<string, WayOut> = {
    on_loan: { icon: "arrow-left-right", to: "/desk", text: "ui-disposal-way-desk" },
    held: { icon: "snowflake", to: `/disposal/holds?record=${recordId}`, text: "ui-disposal-way-hold" },
    copy_open: { icon: "files", to: `/copying?record=${recordId}`, text: "ui-disposal-way-copy" },
    copy_in_session: { icon: "files", to: `/copying?record=${recordId}`, text: "ui-disposal-way-copy" },
    copy_lost: { icon: "octagon-x", to: record, text: "ui-disposal-way-record" },
    no_copy_left: { icon: "archive", to: record, text: "ui-disposal-way-record" },
    not_due: { icon: "hourglass", to: null, text: "" },
    trigger_missing: { icon: "calendar", to: record, text: "ui-disposal-way-record" },
    kept_for_ever: { icon: "archive", to: null, text: "" },
    in_other_list: { icon: "clipboard-list", to: "/disposal/lists", text: "ui-disposal-way-list" },
    not_ours: { icon: "building-2", to: record, text: "ui-disposal-way-record" },
    unsettled: { icon: "triangle-alert", to: record, text: "ui-disposal-way-record" },
  };
  return ways[code.split(".").at(-1) ?? ""] ?? { icon: "triangle-alert", to: null, text: "" };
}
