import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import CalendarPage from "./CalendarPage.vue";
import LendingRulesPage from "./LendingRulesPage.vue";
import ReadingRoomPage from "./ReadingRoomPage.vue";
import RecallsPage from "./RecallsPage.vue";
import ReservationsPage from "./ReservationsPage.vue";

const as = (permissions: string[], replies: Record<string, unknown>) => (host: FakeHost) => {
  const before = host.replies["who_am_i"];
  host.replies["who_am_i"] = () => ({ ...(before?.({}) as object), person: { id: "p-x", name: "某人" }, login: "mouren", permissions: ["use_vault", ...permissions] });
  for (const [operation, reply] of Object.entries(replies)) host.replies[operation] = () => reply;
};
const asked = (host: FakeHost, operation: string): unknown => host.calls.findLast((one) => one.operation === operation)?.payload;

const waits = { id: "y-1", number: "YY-0307-2026-0001", record_id: "r-1", record_number: "0307-1", title: "竣工图", level: "internal", label: null, borrower: { id: "p-1", name: "孙浩", department: null }, phone: "", purpose: "", state: "waiting", place: 1, placed_at: "2026-11-23T02:00:00Z", placed_by: "林晓雯", kept_copy_id: null, kept_label: null, kept_barcode: null, kept_until: null, has_lapsed: false, due_on: "2026-12-02", ended_at: null, closing: "" };
const line = { name: "通则", level: null, family: null, post: null, borrower_kind: null, days: 7, item_limit: 10, renewals: 2, grace_days: 3, article: "本库" };

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the queue", () => {
  it("is reordered with a reason", async () => {
    const page = { rows: [waits], next: null, total: 1, lapsed: 0, shelf: null };
    const { page: mounted, host } = await mountPage(ReservationsPage, { arrange: as(["work_desk", "read_records"], { list_reservations: page, read_queue: { rows: [waits], acts: [] }, move_reservation: { rows: [], acts: [] } }) });
    expect(find<HTMLButtonElement>("expire").disabled).toBe(true);
    await click("reservations-row");
    await click("move");
    expect(find<HTMLButtonElement>("queue-act-yes").disabled).toBe(true);
    await type("queue-reason", "急修");
    await click("queue-act-yes");
    expect(asked(host, "move_reservation")).toEqual({ reservation_id: "y-1", reason: "急修", place: 1 });
    mounted.unmount();
  });
  it("shows staff their own without the desk's tools", async () => {
    const page = { rows: [], next: null, total: 0, lapsed: 0, shelf: null };
    const { page: mounted } = await mountPage(ReservationsPage, { arrange: as(["read_records"], { list_reservations: page }) });
    expect([has("expire"), has("name-shelf"), has("mine")]).toEqual([false, false, true]);
    mounted.unmount();
  });
});

describe("what was recalled and who reads", () => {
  it("has designed empty states", async () => {
    const recalls = await mountPage(RecallsPage, { arrange: as(["read_records"], { list_recalls: { rows: [], next: null, total: 0, standing: 0, overdue: 0, untold: 0 } }) });
    expect(recalls.text()).toContain("没有催回");
    recalls.page.unmount();
    document.body.innerHTML = "";
    const room = await mountPage(ReadingRoomPage, { arrange: as(["work_desk"], { list_reading_room: { place: null, rows: [] } }) });
    expect(room.text()).toContain("还没有指定绝密阅览点");
    room.page.unmount();
  });
});

describe("the lending rules", () => {
  it("are changed by who keeps security, and decided by another", async () => {
    const proposal = { id: "e-1", edition: 1, act: "edit", line: { ...line, days: 4 }, reason: "周转", state: "proposed", proposed_by: { id: "p-9", name: "沈岚" }, proposed_at: "2026-11-23T02:00:00Z", decided_by: null, decided_at: null };
    const rules = { rows: [{ line, origin: "pack", pack: null, waiting: true }], waiting: [proposal], editions: [proposal], families: ["drawings"] };
    const { page } = await mountPage(LendingRulesPage, { arrange: as(["keep_guide"], { list_lending_rules: rules }) });
    expect([has("decide-e-1"), has("rule-new")]).toEqual([true, false]);
    page.unmount();
    document.body.innerHTML = "";
    const keeper = await mountPage(LendingRulesPage, { arrange: as(["administer_security"], { list_lending_rules: rules }) });
    expect([has("decide-e-1"), has("rule-new")]).toEqual([false, true]);
    keeper.page.unmount();
  });
});

describe("the calendar", () => {
  it("shows what is due before a day is changed", async () => {
    const year = { year: 2026, today: "2026-11-23", days: [{ day: "2026-10-01", working: false, name: "国庆节", changed_by: null, changed_at: null }], working_days: Array.from({ length: 12 }, () => 20), known: true, missing: 2027 };
    const preview = { day: "2026-12-02", working: true, due: [{ loan_id: "l-1", number: "0307-1", borrower: "马骏" }] };
    const { page, host } = await mountPage(CalendarPage, { arrange: as(["keep_calendar"], { read_calendar: year, preview_calendar_day: preview, set_calendar_day: { calendar: year, due_on_day_off: preview.due } }) });
    expect([has("missing-year"), find<HTMLButtonElement>("day-2026-11-20").disabled]).toEqual([true, true]);
    await click("day-2026-12-02");
    expect(find("due-preview").textContent).toContain("马骏");
    expect(find<HTMLButtonElement>("calendar-day-yes").disabled).toBe(true);
    await type("day-name", "公司年会");
    await click("calendar-day-yes");
    expect(asked(host, "set_calendar_day")).toEqual({ day: "2026-12-02", working: false, name: "公司年会" });
    expect(has("due-on-day-off")).toBe(true);
    page.unmount();
  });
});
