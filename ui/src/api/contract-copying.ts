// Copying: shapes as the back end names them.
import type { ApprovalView } from "./contract-oversight";
import type { PersonRef, PrintedFile, Receipt, Second, Uuid } from "./contract";

export interface SupervisorView {
  id: Uuid;
  name: string;
  login: string;
  post: string;
  clearance: string;
}

export interface CopyCountsView {
  copies: number;
  pages: number;
  faces: number;
  sheets: number;
  spoiled_faces: number;
  spoiled_sheets: number;
  at: string;
}

export interface CopySessionView {
  operator: PersonRef;
  supervisor: PersonRef | null;
  opened_at: string;
  duplex: boolean;
  meter_before: number | null;
  meter_after: number | null;
  counts: CopyCountsView | null;
  signed_off_at: string | null;
  sign_off_signature_id: string | null;
}

export interface NumberedCopyView {
  id: Uuid;
  label: string;
  record_number: string;
  barcode: string;
  pages: number;
  state: string;
  holder: string | null;
  return_by: string | null;
  returned_at: string | null;
  destroyed_at: string | null;
}

export interface CopyJobView {
  id: Uuid;
  number: string;
  state: string;
  record_id: Uuid;
  record_number: string;
  title: string;
  document_number: string;
  level: string;
  level_term: string;
  source_copy_id: Uuid;
  source_label: string;
  source_pages: number;
  applicant: PersonRef;
  applicant_department: string;
  receiver: PersonRef;
  purpose: string;
  destination: string;
  pages: number;
  page_range: string;
  copies: number;
  certified: boolean;
  return_by: string | null;
  requested_at: string;
  ground: string;
  approval: ApprovalView | null;
  supervised: boolean;
  supervisors: SupervisorView[];
  session: CopySessionView | null;
  to_sign: { statement: string; short_hash: string; labels: string[] } | null;
  numbered: NumberedCopyView[];
  handed_over_at: string | null;
  receipt: string;
  aborted_reason: string;
  events: { at: string; actor: string; kind: string }[];
}

export interface CopyJobLine {
  id: Uuid;
  number: string;
  record_id: Uuid;
  record_number: string;
  title: string;
  level: string;
  applicant: PersonRef;
  receiver: PersonRef;
  pages: number;
  copies: number;
  state: string;
  requested_at: string;
  return_by: string | null;
  overdue: boolean;
}

export interface ReturnedCopyView {
  copy: NumberedCopyView;
  incident: boolean;
}

export interface CopyingOperations {
  request_copy_job: [
    { record_id: Uuid; source_copy_id?: Uuid | null; receiver_id?: Uuid | null; applicant_id?: Uuid | null; purpose: string; destination: string; pages: number; page_range: string; copies: number; certified: boolean; return_by?: string | null },
    CopyJobView,
  ];
  open_copy_session: [{ job_id: Uuid; supervisor?: Second | null; meter_before?: number | null; duplex: boolean }, CopyJobView];
  record_copy_counts: [{ job_id: Uuid; copied_copies: number; copied_pages: number; spoiled_faces: number; spoiled_sheets?: number | null; meter_after?: number | null }, CopyJobView];
  sign_off_copy_session: [{ job_id: Uuid; copies: number; pages: number; spoiled: number; supervisor?: Second | null; passphrase?: string | null }, CopyJobView];
  hand_over_copies: [{ job_id: Uuid; receipt: Receipt }, CopyJobView];
  abort_copy_session: [{ job_id: Uuid; reason: string; sheets: number }, CopyJobView];
  list_copy_jobs: [{ state?: string | null; from?: string | null; to?: string | null; record_id?: Uuid | null; after?: string | null; limit?: number }, { rows: CopyJobLine[]; next: string | null }];
  read_copy_job: [{ id: Uuid }, CopyJobView];
  return_numbered_copy: [{ copy_id?: Uuid | null; scan?: string | null; pages: number }, ReturnedCopyView];
  destroy_returned_copy: [{ copy_id?: Uuid | null; scan?: string | null; method: string; used_class: string; second: Second }, NumberedCopyView];
  print_copy_register: [{ from: string; to: string }, PrintedFile];
}
