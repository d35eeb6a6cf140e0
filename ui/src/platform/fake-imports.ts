// The fake office's imports and exports: one list that waits for a decision, one file with heads, one export.
import type { FakeReplies } from "./fake-office";

const view = (id: string, state: string, file_name: string, subject: string, rows_read: number, rows_wrong: number, rows_arrived: number) => ({ id, subject, file_name, sheet: "2026", file_sha256: "7c02f1ae", state, partial: false, rows_read, rows_wrong, rows_arrived, root: null, begun_by: "林晓雯", begun_at: "2026-11-23T01:20:00Z", ended_at: null, own: true });
const IMPORTS = [view("i-1", "staged", "工程档案台账2019-2026.xlsx", "records", 18_240, 3, 0), view("i-2", "published", "在外借阅登记.csv", "loans", 412, 0, 412), view("i-3", "discarded", "库房盒目录.ods", "boxes", 960, 31, 0)];
const HEADS = [
  ["序号", null, ["1", "2", "3"]],
  ["文件题名", "title", ["消防设施竣工图（3 号楼）", "电梯年检报告", "雨水管网改造合同"]],
  ["责任者", "author", ["工程维保部", "特检院", "工程维保部"]],
  ["日期", "document_date", ["2024-05-01", "2024-06-18", "2024-07-02"]],
  ["类目号", "category", ["GC-07", "SB-02", "HT-01"]],
  ["密级", "level", ["内部", "一般", "秘密"]],
  ["页数", "pages", ["86", "12", "24"]],
] as const;
const FIELDS = ["title", "author", "document_date", "category", "department", "document_number", "archival_number", "level", "term", "pages", "copies", "carrier", "place", "note"];
const mapped = HEADS.filter(([, field]) => field !== null).map(([column, field]) => ({ field, column, otherwise: "", words: {}, first_day: false }));

export function importReplies(): FakeReplies {
  return {
    list_imports: () => ({ rows: IMPORTS }),
    list_import_mappings: () => ({ rows: [] }),
    examine_import_file: () => ({ format: "xlsx", encoding: null, sheets: ["2026", "2025"], sheet: "2026", heading_row: 2, columns: HEADS.map(([head, field, samples]) => ({ head, field, samples })), mapping: { name: "", source: "", subject: "records", heading_row: 2, columns: mapped }, missing: ["department"], required: FIELDS.slice(0, 5), fields: FIELDS }),
    begin_import: () => ({ import: IMPORTS[0], done: 18_240, total: 18_240, more: false }),
    save_import_mapping: () => ({}),
    read_import: ({ import_id }) => {
      const found = IMPORTS.find((one) => one.id === import_id) ?? IMPORTS[0];
      return {
        progress: { import: found, done: found?.rows_arrived ?? 0, total: found?.rows_read ?? 0, more: false },
        noted: 0,
        lines: found?.state === "staged" ? [
          { number: 219, values: [{ field: "title", text: "地下车库排水泵维修记录" }, { field: "document_date", text: "2021.13.4" }, { field: "category", text: "SB-02" }], notes: [], errors: [{ field: "document_date", code: "not_a_date", text: "形成日期“2021.13.4”不是日期，或可作两种理解。请写成 2026-11-23 这样。" }] },
          { number: 1_044, values: [{ field: "title", text: "业主大会会议纪要" }, { field: "category", text: "YZ-99" }], notes: [], errors: [{ field: "category", code: "unknown", text: "类目“YZ-99”不在分类方案里。请核对代码。" }] },
        ] : [],
        next: null,
      };
    },
    import_errors_file: () => ({ file_name: "错误行.xlsx", media_type: "application/octet-stream", file: "UEs=", rows: 3 }),
    begin_export: () => ({ export: "e-1", state: "counting", done: 0, total: 0, level: "", more: true, path: null, size_bytes: 0, sha256: null }),
    advance_export: () => ({ export: "e-1", state: "written", done: 12_840, total: 12_840, level: "secret", more: false, path: "D:/下载/档案目录 2026-11-23.xlsx", size_bytes: 1_204_224, sha256: "a07e19c40f3b41bc7d03aa9fa07e19c40f3b41bc7d03aa9fa07e19c40f3b41bc" }),
    cancel_export: () => ({}),
  };
}
