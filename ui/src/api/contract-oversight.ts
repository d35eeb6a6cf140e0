// Approvals, audit, people, vault: shapes as the back end names them.
import type { LevelCode, PersonRef, PrintedFile, Second, Uuid } from "./contract";

export interface ApproverView {
  post: string;
  holders: { id: Uuid; name: string; login: string | null }[];
  decided: { person_id: Uuid; name: string; decision: string; opinion: string; at: string; signature_id: string } | null;
}

export interface ApprovalView {
  id: Uuid;
  number: string;
  action: string;
  subject_id: Uuid;
  record_id: Uuid | null;
  record_number: string | null;
  title: string;
  level: string;
  applicant: PersonRef;
  purpose: string;
  asked_at: string;
  expires_on: string;
  mode: string;
  article: string;
  approvers: ApproverView[];
  missing: string[];
  state: string;
  statement: string;
  short_hash: string;
}

export interface TrailRow {
  seq: number;
  at: string;
  actor: PersonRef;
  operation: string;
  kind: string;
  subject: string;
  subject_label: string;
  details: Record<string, string | number>;
  hash: string;
}

export interface FindingView {
  kind: string;
  seq: number | null;
  table: string | null;
  id: string | null;
  label: string;
}

export interface VerificationView {
  intact: boolean;
  cancelled: boolean;
  events: number;
  rows: number;
  sessions: number;
  files: number;
  anchors: number;
  head_seq: number;
  head: string;
  begun_at: string;
  ended_at: string;
  findings: FindingView[];
}

export interface AnchorView {
  vault_id: string;
  seq: number;
  head: string;
  at: string;
}

export interface BackupView {
  id: Uuid;
  taken_at: string;
  folder: string;
  files: number;
  size_bytes: number;
  seq: number;
  expires_on: string;
}

export interface PersonLine {
  id: Uuid;
  name: string;
  staff_number: string | null;
  barcode?: string | null;
  department: string | null;
  kind?: string;
  posts: string[];
  clearance?: string;
  login: string | null;
  state?: string;
  agreement_until?: string | null;
  training_on?: string | null;
}

export interface ClearanceView {
  id: Uuid;
  person: PersonRef;
  level: string;
  proposed_by: PersonRef;
  proposed_at: string;
  completed_by: PersonRef | null;
  completed_at: string | null;
  withdrawn_at: string | null;
}

export interface DutyView {
  id: Uuid;
  department: string;
  department_id?: Uuid;
  family: string;
  confirmed_by: string;
  confirmed_at: string;
}

export interface MatrixRow {
  level: string;
  action: string;
  approvers: string[];
  mode: string;
  supervised: boolean;
  witnesses: number;
  longest_days: number | null;
  shredder_class: string;
  article: string;
}

export interface SettingRow {
  key: string;
  value: string;
  choices?: string[];
}

export interface NewPerson {
  name: string;
  staff_number: string;
  department_id: Uuid | null;
  kind: string;
  organisation: string;
  phone: string;
  agreement_until?: string | null;
  training_on?: string | null;
}

type Empty = Record<string, never>;

export interface OversightOperations {
  list_approvals: [{ mine?: boolean | null; waiting_for_me?: boolean | null; state?: string | null; after?: string | null; limit?: number }, { rows: ApprovalView[]; next: string | null; total: number }];
  read_approval: [{ id: Uuid }, ApprovalView];
  decide_approval: [{ id: Uuid; decision: string; opinion: string; passphrase: string; signature_png?: string | null }, ApprovalView];
  authorise_on_the_spot: [{ id: Uuid; decision: string; opinion: string; second: Second }, ApprovalView];
  withdraw_approval: [{ id: Uuid }, ApprovalView];
  list_trail: [{ before?: number | null; from?: string | null; to?: string | null; actor?: string | null; kind?: string | null; subject?: string | null; limit?: number | null }, { rows: TrailRow[]; next: number | null; total: number }];
  verify_vault: [{ anchors: AnchorView[] }, VerificationView];
  export_anchor: [Empty, AnchorView];
  print_verification_report: [{ report: VerificationView }, PrintedFile];
  make_backup: [{ folder?: string | null }, BackupView];
  list_backups: [Empty, { rows: BackupView[] }];
  add_person: [NewPerson, PersonLine];
  open_account: [NewPerson & { login: string; passphrase: string; post?: string | null; person_id?: Uuid | null; security: Second }, PersonLine];
  close_account: [{ person_id: Uuid; reason: string }, PersonLine];
  change_passphrase: [{ old: string; new: string }, unknown];
  grant_post: [{ person_id: Uuid; post: string }, PersonLine];
  withdraw_post: [{ person_id: Uuid; post: string }, PersonLine];
  propose_clearance: [{ person_id: Uuid; level: LevelCode }, ClearanceView];
  complete_clearance: [{ clearance_id: Uuid }, ClearanceView];
  list_clearances: [{ open_only: boolean }, { rows: ClearanceView[] }];
  add_department: [{ code: string; name: string }, unknown];
  list_duties: [Empty, { rows: DutyView[] }];
  confirm_duty: [{ department_id: Uuid; family: string }, unknown];
  withdraw_duty: [{ id: Uuid }, unknown];
  read_matrix: [Empty, { rows: MatrixRow[] }];
  install_rule_pack: [Empty, { version: number; rules: number; categories: number; matrix: number; lending: number; duties: number; days: number }];
  read_settings: [Empty, { rows: SettingRow[] }];
  change_setting: [{ key: string; value: string }, { rows: SettingRow[] }];
  print_loan_register: [{ from: string; to: string }, PrintedFile];
}
