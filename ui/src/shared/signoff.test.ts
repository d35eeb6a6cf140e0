import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { count, find, press, type } from "../../tests/mount";
import SignOffDialog from "./SignOffDialog.vue";
import { differences, DRAFT_LIFE_MS, dropDraft, keepDraft, sentenceParts, takeDraft } from "./signoff";

const COUNTS = [
  { key: "copies", label: "份数", unit: "份", entered: 2 },
  { key: "pages", label: "每份页数", unit: "页", entered: 14 },
];

function open(more: Record<string, unknown> = {}) {
  const wrapper = mount(SignOffDialog, {
    attachTo: document.body,
    props: { modelValue: true, title: "监督签认单", sentence: "您将监督并确认：复制 ‹2› 份。", signers: [{ login: "chenli", name: "陈立" }], role: "监督人", counts: COUNTS, draftKey: "job-1", "onUpdate:modelValue": (value: boolean) => void wrapper.setProps({ modelValue: value }), ...more },
    global: { stubs: { transition: true } },
  });
  return wrapper;
}

describe("the sign-off slip", () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    dropDraft("job-1");
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = "";
  });

  it("names what is missing on its button and signs only with all of it", async () => {
    const wrapper = open();
    await flushPromises();
    expect(find("signoff-sign").textContent).toContain("还差份数");
    await count("count-copies", "2");
    await count("count-pages", "14");
    expect(find("signoff-sign").textContent).toContain("还差陈立的口令");
    await type("signoff-passphrase", "jiandu-2026");
    find("signoff-sign").click();
    expect(wrapper.emitted("sign")?.[0]?.[0]).toEqual({ login: "chenli", passphrase: "jiandu-2026", signature_png: null, counts: { copies: 2, pages: 14 }, paper: false });
    wrapper.unmount();
  });

  it("never signs by Enter, only by Ctrl+Enter", async () => {
    const wrapper = open({ counts: [] });
    // Vue drops an event that is not younger than its listener.
    await vi.advanceTimersByTimeAsync(20);
    await type("signoff-passphrase", "jiandu-2026");
    await press(find("signoff-passphrase"), "Enter");
    expect(wrapper.emitted("sign")).toBeUndefined();
    await press(find("signoff-passphrase"), "Enter", { ctrlKey: true, isComposing: true });
    expect(wrapper.emitted("sign")).toBeUndefined();
    await press(find("signoff-passphrase"), "Enter", { ctrlKey: true });
    expect(wrapper.emitted("sign")).toHaveLength(1);
    wrapper.unmount();
  });

  it("shows which figure differs, and both values", async () => {
    const wrapper = open();
    await flushPromises();
    await count("count-copies", "2");
    await count("count-pages", "13");
    expect(find("counts-differ").textContent).toContain("每份页数不同：您填 13 页，登记 14 页");
    wrapper.unmount();
  });

  it("closes after sixty quiet seconds, keeps the counts and never the passphrase", async () => {
    const wrapper = open();
    await flushPromises();
    await count("count-copies", "2");
    await type("signoff-passphrase", "jiandu-2026");
    await vi.advanceTimersByTimeAsync(61_000);
    expect(wrapper.props("modelValue")).toBe(false);
    await wrapper.setProps({ modelValue: true });
    await flushPromises();
    expect(find<HTMLInputElement>("signoff-passphrase").value).toBe("");
    expect(takeDraft("job-1")?.counts["copies"]).toBe(2);
    wrapper.unmount();
  });
});

describe("what a slip keeps and compares", () => {
  it("forgets a draft after ten minutes", () => {
    keepDraft("k", { counts: { copies: 1 }, strokes: [] }, 0);
    expect(takeDraft("k", DRAFT_LIFE_MS - 1)?.counts).toEqual({ copies: 1 });
    expect(takeDraft("k", DRAFT_LIFE_MS + 1)).toBeNull();
  });
  it("cuts a sentence at its marks", () => {
    expect(sentenceParts("密级 ‹机密›，‹2› 份")).toEqual([
      { text: "密级 ", strong: false },
      { text: "机密", strong: true },
      { text: "，", strong: false },
      { text: "2", strong: true },
      { text: " 份", strong: false },
    ]);
  });
  it("compares only what both sides have counted", () => {
    expect(differences(COUNTS, { copies: 2, pages: null })).toEqual([]);
  });
});
