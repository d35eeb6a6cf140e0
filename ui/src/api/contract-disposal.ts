// Retention, appraisal, destruction, certificates: shapes as the back end names them.
import type { Notice, PersonRef, PrintedFile, Second, Uuid } from "./contract";

export interface DisposalRef {
  id: Uuid;
  number: string;
}

export interface DueRow {
  record_id: Uuid;
  number: string;
  title: string;
  category: string;
  family: string;
  level: string;
  department: string;
  place: string;
  carrier: string;
  copies: number;
  pages: number;
  due_on: string | null;
  missing_trigger: boolean;
  latest_on: string | null;
  kept_years: number;
  kept_months: number;
  explanation: Notice[];
  blockers: Notice[];
  appraisal: string | null;
}

export interface HoldView {
  id: Uuid;
  number: string;
  record_id: Uuid;
  record_number: string;
  title: string;
  level: string;
  reason: string;
  authority: string;
  placed_by: string;
  placed_at: string;
  review_on: string;
  review_overdue: boolean;
  lifted_by: string | null;
  lifted_at: string | null;
  lift_reason: string;
}

export interface AppraisalLine {
  id: Uuid;
  number: string;
  title: string;
  family: string;
  state: string;
  opened_by: string;
  opened_at: string;
  closed_at: string | null;
  items: number;
  undecided: number;
  destroy: number;
  extend: number;
  keep: number;
}

export interface AppraisalItemView {
  id: Uuid;
  record_id: Uuid;
  number: string;
  title: string;
  level: string;
  category: string;
  due_on: string;
  explanation: Notice[];
  blockers: Notice[];
  latest_on: string | null;
  decision: string;
  opinion: string;
  extend_until: string | null;
  decided_by: string;
  decided_at: string | null;
  list: string | null;
}

export interface AppraisalView {
  batch: AppraisalLine;
  items: AppraisalItemView[];
  lists: DisposalRef[];
}

export interface DestructionLine {
  id: Uuid;
  number: string;
  name: string;
  state: string;
  level: string;
  appraisal: DisposalRef;
  applicant: PersonRef;
  items: number;
  excluded: number;
  created_at: string;
  locked_at: string | null;
  cooling_until: string | null;
  may_count: boolean;
  certificate: string | null;
}

export interface DestructionItemView {
  id: Uuid;
  position: number;
  record_id: Uuid;
  number: string;
  title: string;
  level: string;
  carrier: string;
  copies: number;
  pages: number;
  numbered: string[];
  rule: string;
  due_on: string | null;
  opinion: string;
  state: string;
  left_because: Notice | null;
  counted_copies: number | null;
  counted_pages: number | null;
  result: string;
}

export interface DestructionStepView {
  code: string;
  done: boolean;
  current: boolean;
  at: string | null;
}

export interface DestructionSignature {
  act: string;
  person: PersonRef;
  post: string;
  at: string;
  key_fingerprint: string;
  has_handwriting: boolean;
}

export interface DestructionFigures {
  listed: number;
  destroyed: number;
  failed: number;
  unknown: number;
  excluded: number;
  paper: number;
  electronic: number;
  media: number;
  numbered: number;
  pages: number;
  numbered_pages: number;
}

export interface DestructionView {
  id: Uuid;
  number: string;
  name: string;
  state: string;
  level: string;
  reason: string;
  appraisal: DisposalRef;
  applicant: PersonRef;
  created_at: string;
  locked_at: string | null;
  approval: DisposalRef | null;
  approval_state: string | null;
  approved_root: string | null;
  executed_root: string | null;
  cooling: { from: string; until: string; over: boolean } | null;
  executor: PersonRef | null;
  first_witness: PersonRef | null;
  second_witness: PersonRef | null;
  counted_at: string | null;
  method: string;
  required_class: string;
  used_class: string;
  equipment: string;
  vendor: string;
  place: string;
  custody: string;
  weight: string;
  exceptions: string;
  started_at: string | null;
  ended_at: string | null;
  attested_at: string | null;
  cancelled_reason: string;
  steps: DestructionStepView[];
  items: DestructionItemView[];
  figures: DestructionFigures;
  signatures: DestructionSignature[];
  backup: { sets: number; until: string | null };
  certificate: DisposalRef | null;
}

export interface CheckedItem {
  item_id: Uuid;
  position: number;
  record_id: Uuid;
  number: string;
  title: string;
  blockers: Notice[];
}

export interface CertificateLine {
  id: Uuid;
  number: string;
  list: DisposalRef;
  list_name: string;
  level: string;
  issued_by: string;
  issued_at: string;
  pages: number;
  prints: number;
}

/** The certificate's own statement, as it is signed and printed. */
export interface CertificateStatement {
  number: string;
  issued_at: string;
  office: { company: string; unit: string; office_number: string; address: string };
  basis: { list_number: string; list_locked_at: string; application_number: string; applied_on: string; appraisal_batch: string; appraised_on: string; cooling_off_days: number; cooling_off_from: string; cooling_off_to: string; rules: { code: string; version: number; mandate: string }[] };
  act: { paper_method: string | null; keys_destroyed: boolean; class_required: string | null; class_used: string | null; equipment: string; vendor: string | null; place: string; started_at: string; ended_at: string; custody: string; weight: string | null; exceptions: string | null };
  signers: { role: string; name: string; post: string; department: string; signed_at: string; key_fingerprint: string; ink_sha256: string | null }[];
  integrity: { approved_root: string; executed_root: string; previous_number: string | null; previous_hash: string | null; backups: string | null; trail_seq: number; trail_head: string; key_fingerprint: string };
  figures: { listed: number; destroyed: number; paper: number; electronic: number; media: number; copies: number; pages: number; copy_pages: number; passed: number; failed: number; undecided: number };
  items: { no: number; archival_number: string; title: string; level: string; required_term: string | null; due_on: string; pages: number | null; originals: number; result: string; copies: { number: string }[] }[];
  excluded: { archival_number?: string; title?: string; reason?: string; finding?: string }[];
}

export interface IssuedCertificate extends CertificateLine {
  qr: string;
  statement_hash: string;
  statement: string;
  trail_seq: number;
  trail_head: string;
}

export interface CertificateVerdict {
  verdict: string;
  number?: string;
  differences: Notice[];
  proves: string;
}

type Paging = { after?: string | null; limit?: number };
type Three = { id: Uuid; executor: Second; first_witness: Second; second_witness: Second };

export interface DisposalOperations {
  list_due: [{ until?: string | null; family?: string | null; place_id?: string | null } & Paging, { rows: DueRow[]; next: string | null; total: number }];
  place_hold: [{ record_id: Uuid; reason: string; authority: string; review_on: string }, HoldView];
  lift_hold: [{ hold_id: Uuid; reason: string }, HoldView];
  list_holds: [{ record_id?: Uuid | null; standing?: boolean | null }, { rows: HoldView[] }];
  open_appraisal: [{ title: string; family: string; record_ids: Uuid[] }, AppraisalView];
  appraise_item: [{ item_id: Uuid; decision: string; opinion: string; extend_until?: string | null }, AppraisalView];
  close_appraisal: [{ id: Uuid }, AppraisalView];
  list_appraisals: [{ open?: boolean | null }, { rows: AppraisalLine[] }];
  read_appraisal: [{ id: Uuid }, AppraisalView];
  draft_list: [{ appraisal_id: Uuid; name: string; reason: string }, DestructionView];
  check_list: [{ id: Uuid }, { blocked: number; items: CheckedItem[] }];
  take_off_list: [{ id: Uuid; item_id: Uuid; reason: string }, DestructionView];
  lock_list: [{ id: Uuid; typed_name: string }, DestructionView];
  list_destructions: [{ state?: string | null }, { rows: DestructionLine[] }];
  read_destruction: [{ id: Uuid }, DestructionView];
  cancel_destruction: [{ id: Uuid; reason: string }, DestructionView];
  count_list: [Three & { counts: { item_id: Uuid; copies: number; pages: number }[] }, DestructionView];
  execute_list: [
    { id: Uuid; method: string; used_class: string; equipment: string; vendor: string; place: string; custody: string; weight: string; exceptions: string; results: { item_id: Uuid; result: string }[] },
    DestructionView,
  ];
  attest_list: [Three, DestructionView];
  withdraw_witness: [{ id: Uuid; witness: Second; reason: string }, DestructionView];
  issue_certificate: [{ id: Uuid; passphrase: string }, IssuedCertificate];
  list_certificates: [Record<string, never>, { rows: CertificateLine[] }];
  read_certificate: [{ id: Uuid }, IssuedCertificate];
  print_certificate: [{ id: Uuid; copy: string }, PrintedFile];
  print_destruction_list: [{ id: Uuid }, PrintedFile];
  export_office_key: [Record<string, never>, Record<string, unknown>];
  verify_certificate: [{ pdf_base64?: string | null; png_base64?: string | null; qr_text?: string | null; key?: unknown }, CertificateVerdict];
}

