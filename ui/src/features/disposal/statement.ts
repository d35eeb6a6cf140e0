// The certificate's own statement: the canonical JSON that is hashed, signed and printed. Only what the sheet shows.
export interface CertificateStatement {
  number: string;
  issued_at: string;
  office: { company: string; unit: string };
  basis: { list_number: string; application_number: string; appraisal_batch: string; appraised_on: string; cooling_off_from: string; cooling_off_to: string; rules: { code: string; version: number; mandate: string }[] };
  act: { paper_method: string | null; media_method?: string | null; keys_destroyed: boolean; class_required: string | null; class_used: string | null; equipment: string; vendor: string | null; place: string; started_at: string; ended_at: string; custody: string; exceptions: string | null };
  signers: { role: string; name: string; post: string; signed_at: string; key_fingerprint: string; ink_sha256: string | null }[];
  integrity: { approved_root: string; executed_root: string; previous_number: string | null; backups: string | null; trail_seq: number; trail_head: string; key_fingerprint: string };
  figures: { listed: number; destroyed: number; copies: number; pages: number };
  items: { no: number; archival_number: string; barcode: string; title: string; level: string; due_on: string; pages: number | null; originals: number; result: string; copies: unknown[] }[];
  excluded: { no: number; archival_number: string; title: string; finding: string; present: string; next: string }[];
}

export function readStatement(text: string | undefined): CertificateStatement | null {
  try {
    return text ? (JSON.parse(text) as CertificateStatement) : null;
  } catch {
    return null;
  }
}
