import { flushPromises } from "@vue/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, press, type } from "../../../tests/mount";
import AwayPage from "./AwayPage.vue";
import LabelDialog from "./LabelDialog.vue";
import MovingPage from "./MovingPage.vue";
import PlacesPage from "./PlacesPage.vue";
import StocktakePage from "./StocktakePage.vue";

const place = (id: string, parent_id: string | null, kind: string, path: string, barcode: string, more: object = {}) => ({ id, parent_id, kind, code: id, name: id, path, barcode, capacity: null, unit: "items", used: 0, full: false, held: 0, held_within: 1, spine_mm: null, keeper_id: null, keeper: null, home_parent_id: null, retired: false, top_secret_reading: false, ...more });
const ROOM = place("room", null, "room", "二号库", "2030700000018");
const BOX = place("box", "room", "box", "二号库 / 17", "2030700000026", { capacity: 40, used: 40, full: true });
const stocktake = (blind: boolean) => ({ id: "st", number: "PD-0307-2026-0001", place_id: "room", place: "二号库", blind, state: "open", expected: blind ? null : 2, scanned: 0, findings: 0, opened_by: "林晓雯", opened_at: "2026-11-23T02:00:00.000Z", closed_at: null });

function arrange(host: FakeHost, blind = false): void {
  host.replies["list_places"] = () => ({ rows: [ROOM, BOX] });
  host.replies["list_move_slips"] = () => ({ rows: [] });
  host.replies["read_place"] = () => ({ place: BOX, above: [ROOM], below: [], kept_by: "郑海波", volumes: [], copies: [{ id: "c1", record_id: "r1", barcode: "1030700000019", label: "原件", number: "Z-1", level: "confidential", state: "in", title: null, standing: "here", other_place: null }], next: null, total: 1 });
  host.replies["read_stocktake"] = () => ({ stocktake: stocktake(blind), counters: [{ name: "林晓雯", scans: 3 }], verdicts: [], expected: blind ? [] : [{ barcode: "1", number: "Z-1", title: "例会记录", level: "internal", place: "二号库 / 17", state: "in", scanned: false }] });
  host.replies["scan_stocktake"] = (ask) => ({ verdict: ask["barcode"] === BOX.barcode ? "place" : "misplaced", again: false, place_id: ask["barcode"] === BOX.barcode ? "box" : null, place: ask["barcode"] === BOX.barcode ? BOX.path : null, copy: null, home_place: "二号库 / 18", search_ended: null });
  host.replies["move_things"] = () => ({ slip: { id: "s", number: "YK-0307-2026-0001", to_place: BOX.path, rehome: true, items: 1, reason: "", moved_by: "林晓雯", moved_at: "2026-11-23T02:00:00.000Z", received_by: null }, things: [] });
}
async function enter(box: string, code: string): Promise<void> {
  await type(box, code);
  await press(find(box), "Enter");
  await flushPromises();
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("places", () => {
  it("shows the tree with what is full, and a card that keeps a title to itself", async () => {
    const { page, text } = await mountPage(PlacesPage, { arrange: (host) => arrange(host) });
    expect(find("place-box").textContent).toContain("40/40");
    await click("place-box");
    expect(text()).toContain("已满");
    expect(text()).toContain("〔密〕");
    expect(text()).toContain("郑海波");
    page.unmount();
  });
  it("takes the first place scanned as the destination and moves what follows on one slip", async () => {
    const { page, host, text } = await mountPage(MovingPage, { arrange });
    await enter("moving-scan", BOX.barcode);
    expect(text()).toContain("移往 二号库 / 17");
    await enter("moving-scan", "1030700000019");
    await enter("moving-scan", "1030700000019");
    expect(text()).toContain("已在单上");
    await click("moving-go");
    await flushPromises();
    expect(host.calls.findLast((one) => one.operation === "move_things")?.payload).toMatchObject({ barcodes: ["1030700000019"], to_place_id: "box", rehome: true });
    expect(find("moved").textContent).toContain("YK-0307-2026-0001");
    page.unmount();
  });
});

describe("what stands elsewhere", () => {
  it("goes home by a tick, one slip for each home", async () => {
    const away = (barcode: string, home_place: string): object => ({ kind: "copy", barcode, number: `Z-${barcode}`, level: "internal", title: "例会记录", home_place, place: "二号库" });
    const { page, host, text } = await mountPage(AwayPage, {
      arrange: (fake) => {
        fake.replies["list_away"] = () => ({ rows: [away("1", "二号库 / 17"), away("2", "二号库 / 18")] });
        fake.replies["bring_home"] = () => ({ rows: [{ id: "s", number: "YK-0307-2026-0002", to_place: "二号库 / 17", rehome: false, items: 1, reason: "放回原位", moved_by: "林晓雯", moved_at: "2026-11-23T02:00:00.000Z", received_by: null }] });
      },
    });
    await click("take-1");
    await click("bring-home");
    await click("bring-home-yes");
    await flushPromises();
    expect(host.calls.findLast((one) => one.operation === "bring_home")?.payload).toEqual({ barcodes: ["1"], receiver: null });
    expect(text()).toContain("YK-0307-2026-0002");
    page.unmount();
  });
  it("shows the sheet that will be printed and begins where one points", async () => {
    const { page, host } = await mountPage(LabelDialog, {
      props: { modelValue: true, title: "标签", what: { places: ["box"] } },
      arrange: (fake) => {
        fake.replies["preview_labels"] = () => ({ labels: 1, pages: 1, page: 1, sheet_width: 210, sheet_height: 297, slots: [{ left: 7.25, top: 12.9, width: 63.5, height: 33.9 }, { left: 73.25, top: 12.9, width: 63.5, height: 33.9 }], width: 900, height: 1273, png: "" });
        fake.replies["print_labels"] = () => ({ file_name: "标签.pdf", pdf: "", pages: 1, sha256: "00", missing_glyphs: [] });
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await click("slot-2");
    await click("label-print");
    expect(host.calls.findLast((one) => one.operation === "print_labels")?.payload).toMatchObject({ places: ["box"], start: 2, stock: "sheet_24" });
    page.unmount();
  });
});

describe("a stocktake", () => {
  const at = { path: "/places/stocktakes/st", pattern: "/places/stocktakes/:id" };
  it("counts at the place scanned last and says where a thing belongs", async () => {
    const { page, host } = await mountPage(StocktakePage, { ...at, arrange });
    await enter("stocktake-scan", BOX.barcode);
    await enter("stocktake-scan", "1030700000019");
    const asked = host.calls.filter((one) => one.operation === "scan_stocktake").map((one) => one.payload["place_id"]);
    expect(asked).toEqual([null, "box"]);
    expect(find("verdict").textContent).toContain("应在 二号库 / 18");
    page.unmount();
  });
  it("shows a blind counter nothing of what should be there", async () => {
    const { page, text } = await mountPage(StocktakePage, { ...at, arrange: (host) => arrange(host, true) });
    expect(text()).toContain("盲盘");
    expect(text()).not.toContain("例会记录");
    expect(has("expected")).toBe(false);
    page.unmount();
  });
});
