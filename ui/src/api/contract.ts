// The shapes that cross the border. Written against the plan of operations until the generated contract is here.
import type { CopyingOperations } from "./contract-copying";
import type { DisposalOperations } from "./contract-disposal";
import type { OversightOperations, PersonLine } from "./contract-oversight";

export type * from "./contract-copying";
export type * from "./contract-disposal";
export type * from "./contract-oversight";

export type LevelCode = "general" | "internal" | "secret" | "confidential" | "top_secret";
export type Uuid = string;
export type Day = string;
export type Moment = string;

export interface Notice {
  code: string;
  params?: Record<string, unknown>;
  text?: string | null;
}

export interface Second {
  login: string;
  passphrase: string;
  signature_png?: string | null;
}

export interface Receipt {
  kind: "pad" | "paper" | "passphrase";
  second?: Second | null;
  signature_png?: string | null;
}

export interface Keyset<Row> {
  rows: Row[];
  next: string | null;
  total?: number | null;
}

export interface PersonRef {
  id: Uuid;
  name: string;
  department?: string | null;
  login?: string | null;
}

export interface WhoAmI {
  person: { id: Uuid; name: string; login: string; department: string | null };
  posts: string[];
  permissions: string[];
  clearance: LevelCode;
  office: { company: string; name: string; number: string; fonds: string; is_sample: boolean; small_office: boolean; zone?: string };
}

export interface Workbench {
  approvals_waiting: WaitingAct[];
  counts: { waiting: number; loans_out: number; overdue: number; open_copies: number; due: number; held: number; records: number; lists?: number };
  loans_overdue: LoanRow[];
  due_soon: { kind: string; label: string; on: Day; record_id?: Uuid | null }[];
  backup: { last_at: Moment | null; overdue: boolean; place?: string | null };
  trail: { last_seq: number; head: string; verified_at: Moment | null };
  loans_by_month: { month: string; lent: number; returned: number }[];
  overdue_by_department: { name: string; count: number; longest_days: number }[];
}

export interface WaitingAct {
  kind: "approval" | "level_change" | "clearance" | "list_count" | "list_attest" | "list_issue" | "incident";
  id: Uuid;
  action?: string | null;
  title: string;
  level?: LevelCode | null;
  person?: string | null;
  detail?: string | null;
  at: Moment;
  decided?: number | null;
  needed?: number | null;
}

export interface Category {
  id: Uuid;
  code: string;
  name: string;
  group_name: string;
  family: string;
  level: LevelCode;
  level_basis: string;
  level_article: string;
  level_term: string | null;
  retention: { code: string; text: string; mandate?: string | null };
  personal_information: boolean;
  count: number;
}

export interface Suggestion {
  level: LevelCode;
  basis: string;
  article: string;
  term: string | null;
  lower_on: string | null;
  retention_rule: { id?: Uuid; code: string; text: string; period?: string | null; mandate?: string | null };
  personal_information: boolean;
  why: Notice[];
}

export interface RecordRow {
  id: Uuid;
  accession: string;
  archival_number: string | null;
  title: string;
  author: string | null;
  document_number: string | null;
  document_date: Day | null;
  category: string;
  retention?: string | null;
  level: LevelCode;
  level_term: string | null;
  state: string;
  held?: boolean;
  personal_information?: boolean;
  copies_in: number;
  copies_out: number;
  holder?: string | null;
  place: string | null;
  volume: string | null;
}

export interface CopyView {
  id: Uuid;
  parent_id: Uuid | null;
  number: string;
  barcode: string;
  kind: string;
  medium: string;
  pages: number | null;
  state: string;
  place: string | null;
  holder: string | null;
  holder_department?: string | null;
  due_on: Day | null;
  overdue?: boolean;
  seal_number?: string | null;
}

export interface HistoryEntry {
  seq: number;
  at: Moment;
  actor: string;
  kind: string;
  details: Record<string, unknown>;
}

export interface RecordView {
  id: Uuid;
  accession: string;
  archival_number: string | null;
  title: string;
  author: string | null;
  document_number: string | null;
  document_date: Day | null;
  category: { id: Uuid; code: string; name: string; group_name: string };
  level: {
    level: LevelCode;
    term: string | null;
    basis: string;
    article: string;
    guide_level?: LevelCode | null;
    set_by: string;
    set_on: Day;
    countersigned_by: string | null;
    countersigned_on: Day | null;
    changes: { id: Uuid; from: LevelCode; to: LevelCode; reason: string; proposed_by: string; state: string; at: Moment }[];
  };
  retention: { code: string; text: string; due_on: Day | null; explanation: Notice[] };
  secret_owner: string;
  property: string;
  personal_information: boolean;
  sensitive_personal: boolean;
  copyright: boolean;
  pages: number | null;
  summary: string | null;
  state: string;
  department: string | null;
  walled: boolean;
  copies: CopyView[];
  contents: { id: Uuid; file_name: string; media_type: string; size: number; sha256: string; copy_id: Uuid }[];
  holds: { id: Uuid; number: string; reason: string; authority: string; since: Day; review_on: Day | null }[];
  who_may_see: { name: string; why: string }[];
  history: HistoryEntry[];
  volume: { id: Uuid; title: string; key: string | null } | null;
  blockers?: Notice[];
}

export interface VolumeView {
  volume: { id: Uuid; number: string; barcode: string; title: string; kind: string; key: string; place: string | null; level: LevelCode; pages: number | null; closed: boolean };
  records: RecordRow[];
  holders: { name: string; department: string | null; title: string; due_on: Day | null; overdue: boolean }[];
  missing: Notice[];
}

export interface LoanRow {
  id: Uuid;
  title: string;
  level: LevelCode;
  archival_number: string | null;
  copy: string;
  copy_id?: Uuid;
  borrower: string;
  borrower_id?: Uuid;
  department: string | null;
  out_on: Day;
  due_on: Day;
  days_over: number;
  state: string;
}

export interface DeskCopy {
  id: Uuid;
  record_id: Uuid | null;
  title: string;
  level: LevelCode;
  archival_number: string | null;
  barcode: string;
  label: string;
  pages: number | null;
  place: string | null;
  state: string;
}

export interface Candidate {
  copy_id: Uuid;
  title: string;
  level: LevelCode;
  archival_number: string | null;
  label: string;
  state: string;
}

export interface PreCheck {
  copy: DeskCopy | null;
  candidates?: Candidate[];
  impossible: Notice[];
  confirm: Notice[];
  notes: Notice[];
  rule: { text: string; article: string } | null;
  ground: string | null;
  due_on: Day | null;
  who_can_allow: { post: string; people: { name: string; login: string }[] }[];
  joint?: boolean;
}

export interface BorrowerCard {
  person: { id: Uuid; name: string; staff_number: string | null; department: string | null; position?: string | null; phone?: string | null; barcode?: string | null };
  clearance: LevelCode;
  agreement: { until: Day | null; ok: boolean } | null;
  training: { on: Day | null; ok: boolean } | null;
  loans: LoanRow[];
  overdue: { count: number; longest_days: number };
  limit: number | null;
  ready?: { title: string; keep_until: Day }[];
  matches?: { id: Uuid; name: string; department: string | null; staff_number: string | null }[];
}

export interface DeskAct {
  at: Moment;
  act: "lent" | "returned" | "renewed" | "reversed" | "refused";
  level: LevelCode;
  title: string;
  archival_number: string | null;
  copy: string;
  due_on: Day | null;
  result: string;
  tone?: "ok" | "warn" | "bad" | "note";
  record_id?: Uuid | null;
}

export interface LastAct {
  act: "lent" | "returned" | "renewed" | null;
  title?: string;
  borrower?: string;
  at?: Moment;
}

export interface SearchHits {
  records: RecordRow[];
  people: { id: Uuid; name: string; department: string | null }[];
  volumes: { id: Uuid; title: string; key: string | null }[];
  numbers: { kind: string; number: string; id: Uuid; label: string }[];
}

type Empty = Record<string, never>;
interface Paging {
  after?: string | null;
  limit?: number;
}

export interface RecordFilter {
  query?: string;
  category_id?: Uuid | null;
  group?: string | null;
  level?: LevelCode | null;
  department_id?: Uuid | null;
  state?: string | null;
  volume_id?: Uuid | null;
  place_id?: Uuid | null;
  due_before?: Day | null;
}

export interface RegisterRecord {
  title: string;
  author: string | null;
  document_number: string | null;
  document_date: Day | null;
  category_id: Uuid;
  level?: LevelCode | null;
  level_basis?: string | null;
  level_reason?: string | null;
  countersign?: Second | null;
  department_id: Uuid | null;
  walled: boolean;
  volume_id?: Uuid | null;
  subject_key?: { kind: string; key: string } | null;
  secret_owner: string;
  property: string;
  personal_information: boolean;
  sensitive_personal: boolean;
  copyright: boolean;
  pages: number | null;
  summary: string | null;
  copies: { kind: string; medium: string; pages: number | null; place_id: Uuid | null; seal_number: string | null }[];
  need_to_know: Uuid[];
}

/** Every operation that a screen uses: what it asks and what it answers. */
export interface Operations extends DisposalOperations, CopyingOperations, OversightOperations {
  who_am_i: [Empty, WhoAmI];
  read_workbench: [Empty, Workbench];
  search_everything: [{ query: string }, SearchHits];
  list_people: [{ query?: string; kind?: string } & Paging, Keyset<PersonLine>];
  list_departments: [Empty, { rows: { id: Uuid; code: string; name: string }[] }];
  list_places: [Empty, { rows: { id: Uuid; parent_id: Uuid | null; path: string; kind: string; name: string; barcode?: string | null }[] }];
  list_categories: [Empty, { rows: Category[] }];
  suggest_classification: [{ category_id: Uuid }, Suggestion];
  register_record: [RegisterRecord, RecordView];
  refuse_state_secret: [Empty, { slip_number: string }];
  print_state_secret_slip: [{ number: string }, Printed];
  list_records: [RecordFilter & Paging, Keyset<RecordRow>];
  open_record: [{ id: Uuid; purpose?: string | null }, RecordView];
  propose_level_change: [{ record_id: Uuid; to: LevelCode; reason: string; basis: string }, RecordView];
  countersign_level_change: [{ change_id: Uuid; agree: boolean; second?: Second | null }, unknown];
  find_volume: [{ key: string }, VolumeView];
  list_volumes: [Paging & { query?: string }, Keyset<VolumeView["volume"] & { records: number }>];
  precheck_loan: [{ scan?: string | null; copy_id?: Uuid | null; borrower_id: Uuid; way: string }, PreCheck];
  lend_copy: [
    { copy_id: Uuid; borrower_id: Uuid; way: string; purpose: string; due_on?: Day | null; override_reason?: string | null; authorise?: Second[]; receipt?: Receipt | null },
    LoanRow,
  ];
  request_loan: [{ copy_id: Uuid; borrower_id: Uuid; way: string; purpose: string }, { number: string }];
  quick_lend: [
    { title: string; category_id: Uuid; place_id?: Uuid | null; pages: number | null; borrower_id: Uuid; way: string; purpose: string; receipt?: Receipt | null },
    LoanRow,
  ];
  return_copy: [{ copy_id?: Uuid | null; scan?: string | null; pages?: number | null; condition: string; returned_by?: Uuid | null; seal_intact: boolean }, LoanRow];
  renew_loan: [{ loan_id: Uuid }, LoanRow];
  reverse_last_act: [Empty, LoanRow];
  last_act: [Empty, LastAct];
  list_loans: [{ state?: string | null; overdue?: boolean; borrower_id?: Uuid | null; record_id?: Uuid | null } & Paging, Keyset<LoanRow>];
  read_borrower: [{ id?: Uuid | null; scan?: string | null; query?: string | null }, BorrowerCard];
  list_desk_acts: [Empty, { rows: DeskAct[]; counts: { lent: number; returned: number; out: number; overdue: number } }];
  custody_view: [{ number: string }, DeskCopy];
}

/** As the back end names it. */
export type PrintedFile = Printed;

export interface Printed {
  file_name: string;
  pdf: string;
  pages: number;
  sha256: string;
}

export type OperationName = keyof Operations;
export type RequestOf<O extends OperationName> = Operations[O][0];
export type ReplyOf<O extends OperationName> = Operations[O][1];
