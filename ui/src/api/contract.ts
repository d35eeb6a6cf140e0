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
  total_shown?: number;
}

export interface PersonRef {
  id: Uuid;
  name: string;
  department?: string | null;
  login?: string | null;
}

export interface WhoAmIView {
  person: PersonRef;
  login: string;
  posts: string[];
  permissions: string[];
  clearance: string;
  department: string | null;
  office: { company: string; name: string; number: number; fonds: string; is_sample: boolean; small_office: boolean };
  today: string;
}

export interface WaitingAct {
  kind: string;
  id: Uuid;
  action: string | null;
  title: string;
  level: string | null;
  person: string | null;
  at: Moment;
  decided: number;
}

export interface WorkbenchView {
  approvals_waiting: WaitingAct[];
  counts: { waiting: number; loans_out: number; overdue: number; open_copies: number; held: number; records: number };
  loans_overdue: { id: Uuid; title: string; borrower: string; due_on: Day; days_over: number }[];
  due_soon: { kind: string; label: string; on: Day; record_id: Uuid | null }[];
  backup: { last_at: Moment | null; overdue: boolean };
  trail: { last_seq: number; head: string; verified_at: Moment | null };
  loans_by_month: { month: string; lent: number; returned: number }[];
  overdue_by_department: { name: string; count: number; longest_days: number }[];
}

export interface LevelGround {
  article: string;
  level: string;
  quote: string;
}

export interface CategoryView {
  id: Uuid;
  code: string;
  name: string;
  group_name: string;
  family: string;
  level: string;
  level_basis: string;
  level_article: string;
  level_term: string;
  level_term_text: string;
  grounds: LevelGround[];
  lower_on: string;
  retention: { code: string; term: string; text: string; mandate: string };
  number_pattern: string;
  personal_information: boolean;
  accounting: boolean;
  source: string;
  count: number;
}

export interface ClassificationSuggestion {
  level: string;
  basis: string;
  article: string;
  term: string;
  lower_on: string;
  personal_information: boolean;
  within_clearance: boolean;
  why: Notice[];
  category: CategoryView;
}

export interface RecordListRow {
  id: Uuid;
  accession: string;
  archival_number: string | null;
  title: string;
  author: string;
  document_number: string;
  document_date: Day;
  category_code: string;
  category: string;
  level: string;
  level_term: string;
  term: string;
  state: string;
  copies_in: number;
  copies_out: number;
  place: string | null;
  holder: string | null;
  volume_id: Uuid | null;
  volume: string | null;
  held: boolean;
  personal_information: boolean;
}

export interface LevelChangeView {
  id: Uuid;
  record_id: Uuid;
  number: string;
  title: string;
  from: string;
  to: string;
  reason: string;
  basis: string;
  proposed_by: PersonRef;
  proposed_at: Moment;
  countersigned_by: PersonRef | null;
  countersigned_at: Moment | null;
  state: string;
}

export interface RecordCopy {
  id: Uuid;
  label: string;
  barcode: string;
  kind: string;
  medium: string;
  pages: number;
  home_place: string | null;
  place: string | null;
  holder: PersonRef | null;
  parent_id: Uuid | null;
  copy_job_id: Uuid | null;
  seal_number: string;
  condition: string;
  return_by: Day | null;
  state: string;
  destroyed_at: Moment | null;
  made_at: Moment;
}

export interface VolumeView {
  id: Uuid;
  barcode: string;
  kind: string;
  subject_key: string;
  title: string;
  place: string | null;
  records: number;
  pages: number;
  level: string;
  opened_at: Moment;
  closed_at: Moment | null;
}

export interface RecordView {
  id: Uuid;
  accession: string;
  archival_number: string | null;
  filed_at: Moment | null;
  title: string;
  author: string;
  document_number: string;
  document_date: Day;
  pages: number;
  summary: string;
  state: string;
  certificate_number: string | null;
  category: { id: Uuid; code: string; name: string; group_name: string; family: string };
  level: { code: string; basis: string; term: string; term_text: string; guide: string; grounds: { article: string; level: string; quote: string }[]; changes: LevelChangeView[] };
  department_id: Uuid;
  department: string;
  walled: boolean;
  secret_owner: string;
  property: string;
  personal_information: boolean;
  sensitive_personal: boolean;
  copyright: boolean;
  retention: { code: string; version: number; text: string; mandate: string; term: string; due_on: Day | null; permanent: boolean; latest_on: Day | null; missing_trigger: boolean; explanation: Notice[] };
  copies: RecordCopy[];
  contents: { id: Uuid; copy_id: Uuid; file_name: string; media_type: string; size_bytes: number; sha256: string; attached_at: Moment; shredded_at: Moment | null }[];
  holds: { id: Uuid; number: string; reason: string; authority: string; placed_at: Moment; review_on: Day }[];
  who_may_see: { id: Uuid; name: string; why: string }[];
  openings: { person: string; purpose: string; file_name: string | null; at: Moment }[];
  history: { seq: number; at: Moment; actor: string; kind: string; details: Record<string, string | number> }[];
  volume: VolumeView | null;
  open_loans: { id: Uuid; copy_id: Uuid; label: string; borrower: PersonRef; state: string; due_on: Day | null }[];
  registered_by: string;
  registered_at: Moment;
}

export interface RegisteredRecord {
  id: Uuid;
  accession: string;
  level: string;
  copies: { id: Uuid; label: string; barcode: string }[];
  record: RecordView | null;
}

export interface RecordLoan {
  id: Uuid;
  copy_id: Uuid;
  label: string;
  borrower: PersonRef;
  state: string;
  due_on: Day | null;
}

export interface FoundVolume {
  volume: VolumeView | null;
  others: VolumeView[];
  records: RecordListRow[];
  holders: RecordLoan[];
  missing: string[];
}

export interface FilingRow {
  record_id: Uuid;
  title: string;
  accession: string;
  document_date: Day;
  category: string;
  archival_number: string;
}

export interface OpenedFile {
  file_name: string;
  media_type: string;
  sha256: string;
  base64: string;
}

export interface PlaceView {
  id: Uuid;
  parent_id: Uuid | null;
  kind: string;
  code: string;
  name: string;
  path: string;
  barcode: string;
  capacity: number | null;
  held: number;
  top_secret_reading: boolean;
}

export interface QuickLoanView {
  registered: RegisteredRecord;
  loan: LoanView;
}

export interface BorrowerRef {
  id: Uuid;
  name: string;
  department: string | null;
}

export interface LoanView {
  id: Uuid;
  copy_id: Uuid;
  label: string;
  barcode: string;
  record_id: Uuid;
  number: string;
  title: string;
  level: string;
  borrower: BorrowerRef;
  way: string;
  state: string;
  purpose: string;
  approval_id: Uuid | null;
  ground: string;
  rule: string;
  requested_at: Moment;
  lent_by: string | null;
  lent_at: Moment | null;
  due_on: Day | null;
  days_overdue: number;
  renewals: number;
  override_reason: string;
  receipt: string;
  returned_at: Moment | null;
  returned_by: string;
  received_by: string | null;
  return_pages: number | null;
  return_condition: string;
  closing_note: string;
  happened_at: Moment;
  late_reason: string;
}

export interface DeskCopyView {
  id: Uuid;
  record_id: Uuid;
  label: string;
  barcode: string;
  number: string;
  title: string;
  level: string;
  state: string;
  pages: number;
  condition: string;
  seal_number: string;
  place: string | null;
  holder: string | null;
  due_on: Day | null;
}

export interface HolderView {
  id: Uuid;
  name: string;
  login: string | null;
}

export interface PreCheckView {
  copy: DeskCopyView | null;
  candidates: DeskCopyView[];
  impossible: Notice[];
  confirm: Notice[];
  notes: Notice[];
  rule: { text: string; article: string } | null;
  ground: string | null;
  due_on: Day | null;
  who_can_allow: { post: string; people: HolderView[] }[];
  loan_id: Uuid | null;
  approval_id: Uuid | null;
}

export interface BorrowerMatch {
  id: Uuid;
  name: string;
  staff_number: string;
  department: string | null;
  state: string;
}

export interface BorrowerView {
  id: Uuid;
  name: string;
  staff_number: string;
  barcode: string;
  kind: string;
  department: string | null;
  organisation: string;
  phone: string;
  posts: string[];
  state: string;
  clearance: string;
  agreement_until: Day | null;
  agreement_valid: boolean | null;
  training_on: Day | null;
  open_items: number;
  item_limit: number;
  overdue_items: number;
  longest_overdue: number;
  loans: LoanView[];
  requests: LoanView[];
}

export interface BorrowerCard {
  person: BorrowerView | null;
  matches: BorrowerMatch[];
}

export interface DeskActView {
  id: Uuid;
  act: string;
  at: Moment;
  loan_id: Uuid;
  copy_id: Uuid;
  record_id: Uuid;
  number: string;
  label: string;
  title: string;
  level: string;
  borrower: string;
  due_on: Day | null;
  state: string;
  pages_missing: number;
  by: string;
  reversed: boolean;
}

export interface DeskDay {
  rows: DeskActView[];
  lent: number;
  returned: number;
  out: number;
  overdue: number;
}

export interface ReturnView {
  loan: LoanView;
  incidents: string[];
  expected_pages: number;
  place: string | null;
}

export interface LastActView {
  act: string | null;
  at: Moment | null;
  copy: string | null;
  title: string | null;
  borrower: string | null;
  refused: Notice | null;
}

/** Where a thing is, for those who guard it; the title may be sealed. */
export interface CustodyCard {
  record_id: Uuid;
  copy_id: Uuid | null;
  label: string | null;
  accession: string;
  archival_number: string | null;
  level: string;
  state: string;
  place: string | null;
  title: string | null;
  due_on: Day | null;
}

export interface Found {
  records: RecordListRow[];
  people: { person: PersonRef; department: string | null; staff_number: string }[];
  volumes: VolumeView[];
  numbers: { kind: string; id: Uuid; number: string }[];
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
  author: string;
  document_number: string;
  document_date: Day;
  category_id: Uuid;
  level?: string | null;
  level_basis?: string | null;
  level_reason?: string | null;
  countersign?: Second | null;
  department_id: Uuid;
  walled: boolean;
  volume_id?: Uuid | null;
  subject_key?: { kind: string; key: string } | null;
  secret_owner: string;
  property: string;
  personal_information?: boolean | null;
  sensitive_personal: boolean;
  copyright: boolean;
  pages: number;
  summary: string;
  copies: { kind: string; medium: string; pages: number; place_id?: Uuid | null; seal_number: string }[];
  need_to_know: Uuid[];
}

/** Every operation that a screen uses: what it asks and what it answers. */
export interface Operations extends DisposalOperations, CopyingOperations, OversightOperations {
  who_am_i: [Empty, WhoAmIView];
  read_workbench: [Empty, WorkbenchView];
  search_everything: [{ query: string }, Found];
  list_people: [{ query?: string; kind?: string } & Paging, Keyset<PersonLine>];
  list_departments: [Empty, { rows: { id: Uuid; code: string; name: string }[] }];
  list_places: [Empty, { rows: PlaceView[] }];
  list_categories: [Empty, { rows: CategoryView[] }];
  suggest_classification: [{ category_id: Uuid }, ClassificationSuggestion];
  register_record: [RegisterRecord, RegisteredRecord];
  refuse_state_secret: [Empty, { slip_number: string }];
  print_state_secret_slip: [{ number: string }, Printed];
  list_records: [RecordFilter & Paging, Keyset<RecordListRow>];
  open_record: [{ id: Uuid; purpose?: string | null }, RecordView];
  propose_level_change: [{ record_id: Uuid; to: LevelCode; reason: string; basis: string }, LevelChangeView];
  countersign_level_change: [{ change_id: Uuid; agree: boolean; passphrase?: string | null; second?: Second | null }, LevelChangeView];
  list_level_changes: [{ open_only: boolean; record_id?: Uuid | null }, { rows: LevelChangeView[] }];
  add_copy: [{ record_id: Uuid; copy: RegisterRecord["copies"][number] }, unknown];
  move_copy: [{ copy_id: Uuid; place_id: Uuid }, unknown];
  name_need_to_know: [{ record_id: Uuid; person_id: Uuid }, unknown];
  attach_file: [{ copy_id: Uuid; file_name: string; media_type: string; base64: string }, unknown];
  open_file: [{ content_id: Uuid; purpose?: string | null }, OpenedFile];
  preview_filing: [{ year: number; category_id?: Uuid | null }, { rows: FilingRow[] }];
  file_records: [{ year: number; record_ids: Uuid[] }, { rows: { record_id: Uuid; archival_number: string }[] }];
  put_in_volume: [{ record_id: Uuid; volume_id: Uuid }, unknown];
  find_volume: [{ key: string }, FoundVolume];
  list_volumes: [Paging & { kind?: string | null; query?: string | null }, Keyset<VolumeView>];
  precheck_loan: [{ scan?: string | null; copy_id?: Uuid | null; borrower_id: Uuid; way: string; purpose: string }, PreCheckView];
  lend_copy: [{ copy_id: Uuid; borrower_id: Uuid; way: string; purpose: string; due_on?: Day | null; override_reason: string; authorise: Second[]; receipt?: Receipt | null; happened_at?: Moment | null; late_reason: string; countersign?: Second | null }, LoanView];
  request_loan: [{ copy_id: Uuid; borrower_id: Uuid; way: string; purpose: string }, LoanView];
  quick_lend: [{ title: string; category_id: Uuid; place_id?: Uuid | null; pages: number; borrower_id: Uuid; way: string; purpose: string; receipt?: Receipt | null }, QuickLoanView];
  return_copy: [{ copy_id?: Uuid | null; scan?: string | null; pages?: number | null; condition: string; returned_by: string; seal_intact: boolean }, ReturnView];
  renew_loan: [{ loan_id: Uuid }, LoanView];
  reverse_last_act: [Empty, LoanView];
  last_act: [Empty, LastActView];
  list_loans: [{ state?: string | null; overdue?: boolean | null; borrower_id?: Uuid | null; record_id?: Uuid | null; from?: Day | null; to?: Day | null } & Paging, Keyset<LoanView>];
  read_borrower: [{ id?: Uuid | null; scan?: string | null; query?: string | null }, BorrowerCard];
  list_desk_acts: [Empty, DeskDay];
  custody_view: [{ number: string }, CustodyCard];
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
