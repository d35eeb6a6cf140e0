import { flushPromises } from "@vue/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { click, mountPage } from "../../../tests/mount";
import { useTasks } from "@/api";
import SearchIndexCard from "./SearchIndexCard.vue";

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the search index", () => {
  it("is made anew step by step after one question, with how far it has come", async () => {
    const left = [500, 200, 0];
    const { page, host, text } = await mountPage(SearchIndexCard, {
      arrange: (fake) => {
        fake.replies["rebuild_search_index"] = () => {
          const now = left.shift() ?? 0;
          return { left: now, state: now ? "rebuilding" : "done" };
        };
      },
    });
    await click("rebuild-index");
    expect(text()).toContain("列表不受影响");
    await click("rebuild-index-yes");
    const tasks = useTasks();
    for (let turn = 0; turn < 20 && tasks.running > 0; turn += 1) {
      await new Promise((done) => setTimeout(done, 15));
      await flushPromises();
    }
    expect(host.calls.filter((one) => one.operation === "rebuild_search_index").map((one) => one.payload)).toEqual([{ begin: true }, { begin: false }, { begin: false }]);
    expect(tasks.tasks[0]).toMatchObject({ state: "finished", done: 500, total: 500 });
    page.unmount();
  });
});
