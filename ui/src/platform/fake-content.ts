// The fake office's files: one on its way in, a viewer with a blank page.
import type { FakeReplies } from "./fake-office";

const BLANK = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==";
const TOTAL = 1_400_000_000;

export function contentReplies(): FakeReplies {
  let sealed = 0;
  let out = 0;
  const way = (state: string, more: Record<string, unknown> = {}) => ({ attachment: "w-1", state, done: Math.min(sealed, TOTAL), total: TOTAL, content_id: null, not_read: null, record: null, ...more });
  return {
    list_thumbnails: () => ({ rows: [{ content_id: "x1", pages: 86, jpeg: null }] }),
    begin_attachment: () => {
      sealed = 0;
      return way("sealing");
    },
    advance_attachment: async () => {
      await new Promise((done) => setTimeout(done, globalThis.location?.hash.includes("slow") ? 2000 : 1));
      sealed += 500_000_000;
      return sealed < TOTAL ? way("sealing") : way("attached", { content_id: "x9" });
    },
    cancel_attachment: () => ({}),
    view_file: () => ({ viewing: "v-1", file_name: "业主信息登记册_3栋_20260318.pdf", level: "confidential", pages: 3, is_words_only: false }),
    view_page: (ask) => ({ page: ask["page"], width: 1400, height: 1980, full_width: 794, png: BLANK }),
    close_viewing: () => ({}),
    print_file: () => ({ file_name: "业主信息登记册_1-3.pdf", pdf: "JVBERi0=", pages: 3, sha256: "7c1e94b0", missing_glyphs: [] }),
    begin_download: () => {
      out = 0;
      return { download: "d-1", state: "writing", done: 0, total: TOTAL, path: null };
    },
    advance_download: () => {
      out += 700_000_000;
      return { download: "d-1", state: out < TOTAL ? "writing" : "written", done: Math.min(out, TOTAL), total: TOTAL, path: "D:/下载/业主信息登记册.pdf" };
    },
    cancel_download: () => ({}),
  };
}
