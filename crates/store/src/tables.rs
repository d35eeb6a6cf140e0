//! Every table, declared: digested (each row's digest is in the trail), trail, or derived
//! (rebuildable from the others). A test fails on a table that is not here.

/// What a table is to the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Business rows: every written row leaves its digest in the trail.
    Digested,
    /// The trail itself: append-only, protected by its own chain and seals.
    Trail,
    /// Rebuildable from digested rows; never the truth of anything.
    Derived,
}

/// A table and the frozen order of the columns its digest covers (all but `row`).
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What it is to the trail.
    pub kind: Kind,
    /// Version of the form, mixed into each digest.
    pub form: u8,
    /// Stored columns in digest order; empty unless digested.
    pub columns: &'static [&'static str],
}

/// The table of that name; the shadow tables of the search index count as derived.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name).or_else(|| {
        ["record_search", "content_search"].iter().any(|index| name.starts_with(index)).then_some(&Table {
            name: "record_search",
            kind: Kind::Derived,
            form: 1,
            columns: &[],
        })
    })
}

/// Writes the list down: what a table is, its name, the version of its form, its columns in digest order.
macro_rules! tables {
    ($($kind:ident $name:ident $form:literal { $($column:ident)* })+) => {
        /// All of them.
        pub const TABLES: &[Table] = &[$(Table {
            name: stringify!($name),
            kind: tables!(@kind $kind),
            form: $form,
            columns: &[$(stringify!($column)),*],
        }),+];
    };
    (@kind digested) => { Kind::Digested };
    (@kind trail) => { Kind::Trail };
    (@kind derived) => { Kind::Derived };
}

tables! {
    digested charters 1 {
        id statement system_signature security_signature audit_signature salt
    }
    digested offices 1 {
        id vault_id company name address number fonds time_zone small_office password_profile is_sample
        certificate_public certificate_private_sealed recovery_public created_at salt
    }
    digested settings 1 {
        id key value changed_by changed_at salt
    }
    digested key_slots 1 {
        id person_id login receive_public sign_public kdf wrapped_private sealed_data_key
        sealed_level3_key sealed_level4_key statement first_signer first_signature second_signer
        second_signature enrolled_at retired_at salt
    }
    trail audit_events 1 {}
    trail row_digests 1 {}
    trail session_seals 1 {}
    derived event_mentions 1 {}
    digested number_sequences 1 {
        id prefix year last salt
    }
    digested backup_sets 1 {
        id taken_at taken_by folder files size_bytes head seq expires_on manifest_sha256 reason salt
    }
    digested departments 1 {
        id code name salt
    }
    digested people 1 {
        id name initials staff_number barcode kind department_id organisation phone agreement_until
        training_on state added_at salt
    }
    digested accounts 1 {
        id person_id login valid_from valid_until closed_at closing salt
    }
    digested post_grants 1 {
        id person_id post granted_by granted_at withdrawn_at salt
    }
    digested clearances 1 {
        id person_id level proposed_by proposed_at completed_by completed_at withdrawn_at salt
    }
    digested duties 1 {
        id department_id family confirmed_by confirmed_at withdrawn_at salt
    }
    digested matrix_rows 1 {
        id level action approvers mode supervised witnesses longest_days shredder_class article version
        salt
    }
    digested non_working_days 1 {
        id day working name salt
    }
    digested places 2 {
        id parent_id kind code name path barcode capacity top_secret_reading capacity_unit spine_mm
        keeper_id home_parent_id retired_at salt
    }
    digested move_slips 1 {
        id number to_place_id to_path rehome items reason moved_by moved_at received_by
        receive_signature_id salt
    }
    digested move_slip_items 1 {
        id slip_id position barcode copy_id volume_id box_id from_place_id from_path salt
    }
    digested stocktakes 1 {
        id number place_id path blind state last_row expected opened_by opened_at closed_by closed_at
        salt
    }
    digested stocktake_items 1 {
        id stocktake_id copy_id place_id state salt
    }
    digested stocktake_scans 1 {
        id stocktake_id barcode copy_id volume_id place_id verdict counted_by counted_at salt
    }
    digested findings 1 {
        id number kind stocktake_id copy_id volume_id barcode place_id note opened_by opened_at due_on closed_by
        closed_at outcome closing salt
    }
    digested retention_rules 1 {
        id code version text mandate period_months trigger trigger_event action latest_months
        latest_ground locked salt
    }
    digested categories 2 {
        id code name group_name family level level_basis level_article level_term lower_on level_grounds
        retention_rule_id number_pattern personal_information accounting source version may_know
        retired_at salt
    }
    digested volumes 3 {
        id barcode kind subject_key title department_id place_id opened_at closed_at home_place_id
        merged_into_id split_from_id salt
    }
    digested volume_pieces 1 {
        id volume_id record_id piece first_page last_page salt
    }
    digested volume_acts 1 {
        id volume_id act other_volume_id pieces pages note person_id at signature_id checker_id
        checker_signature_id salt
    }
    digested volume_loans 1 {
        id volume_id borrower_id way level pieces pages approval_id lent_by lent_at due_on salt
    }
    digested volume_loan_pieces 1 {
        id volume_loan_id loan_id salt
    }
    digested volume_checklists 1 {
        id kind position section name categories words required source version salt
    }
    digested filing_deadlines 1 {
        id family month day article version salt
    }
    digested filing_runs 1 {
        id number year department_id state level begun_by begun_at assigned_at handed_by
        hand_signature_id received_by receive_signature_id handed_at closing salt
    }
    digested filing_items 1 {
        id run_id record_id position stem sequence_year standing number salt
    }
    digested filing_ranges 1 {
        id run_id stem sequence_year first count salt
    }
    digested void_numbers 1 {
        id prefix year running number reason voided_by voided_at salt
    }
    digested registered_prints 1 {
        id number form subject_id level printed_by printed_at salt
    }
    digested records 3 {
        id accession archival_number filed_at title author document_number document_date category_id
        level level_basis level_term retention_rule_id trigger_date retention_extended_until
        department_id walled volume_id secret_owner property property_consent personal_information
        sensitive_personal copyright pages summary state certificate_id registered_by registered_at
        import_row guide_version salt
    }
    digested imports 1 {
        id subject file_name file_sha256 sheet mapping partial state rows_read rows_wrong rows_arrived
        root begun_by begun_at ended_at salt
    }
    digested import_slices 1 {
        id import_id number rows first_row last_row volumes root removed_at salt
    }
    digested import_mappings 1 {
        id name subject mapping saved_by saved_at salt
    }
    digested need_to_know 2 {
        id record_id person_id named_by named_at until salt
    }
    digested record_openings 3 {
        id record_id content_id person_id purpose at act level elsewhere salt
    }
    digested unusual_readings 1 {
        id person_id rule window_from window_to count most found_at judgement judged_by judged_at reason
        salt
    }
    digested level_changes 2 {
        id record_id from_level to_level reason basis proposed_by proposed_at countersigned_by
        countersigned_at signature_id state kind to_term source_id salt
    }
    digested publications 1 {
        id scope scope_id published_on published_where evidence to_level recorded_by recorded_at
        complete salt
    }
    digested level_reviews 1 {
        id year least_level category_id last_row due_on state opened_by opened_at closed_by closed_at
        left_over closing salt
    }
    digested level_review_items 1 {
        id review_id record_id decision reason change_id decided_by decided_at salt
    }
    digested guide_versions 1 {
        id category_id version act content reason state proposed_by proposed_at decided_by decided_at
        signature_id salt
    }
    digested guide_pack_lines 1 {
        id code content pack_version salt
    }
    digested relabels 1 {
        id change_id record_id copy_id from_mark to_mark opened_at done_by done_at salt
    }
    digested access_changes 1 {
        id record_id act person_id until reason changed_by changed_at countersigned_by signature_id salt
    }
    digested purposes 1 {
        id words retired salt
    }
    digested copies 1 {
        id record_id label barcode kind medium pages home_place_id place_id holder_id parent_copy_id
        copy_job_id seal_number condition return_by state destroyed_at made_at salt
    }
    digested contents 1 {
        id copy_id file_name media_type size_bytes sha256 sealed_sha256 blob key_level attached_by
        attached_at shredded_at salt
    }
    digested content_keys 1 {
        id content_id wrapped salt
    }
    derived content_previews 1 {}
    digested pending_shreds 1 {
        id content_id blob requested_at completed_at salt
    }
    digested state_secret_slips 1 {
        id number written_by written_at salt
    }
    digested signature_images 1 {
        id png sha256 width height salt
    }
    digested signatures 1 {
        id act subject_id person_id post slot_id statement digest nonce signature image_id on_paper at
        salt
    }
    digested approvals 1 {
        id number action subject_id record_id level statement digest applicant_id purpose approvers mode
        article state asked_at expires_on used_at salt
    }
    digested approval_decisions 1 {
        id approval_id person_id post decision opinion signature_id decided_at salt
    }
    digested loans 2 {
        id copy_id record_id borrower_id way state purpose approval_id ground rule requested_by
        requested_at lent_by lent_at due_on renewals override_reason override_by receipt
        receipt_signature_id receipt_image_id returned_at returned_by received_by return_pages
        return_condition closing_note happened_at recorded_at late_reason countersignature_id
        lent_session import_row salt
    }
    digested lending_rules 1 {
        id name level post family days item_limit renewals grace_days article version salt
    }
    digested desk_acts 1 {
        id session person_id act loan_id copy_id record_id at signed_by_another before_state
        before_due_on before_place_id before_condition reversed_at salt
    }
    digested incidents 1 {
        id kind subject_id record_id text opened_by opened_at closed_at closing salt
    }
    digested copy_jobs 1 {
        id number record_id source_copy_id applicant_id receiver_id purpose destination pages page_range
        copies certified return_by level approval_id ground state requested_at operator_id supervisor_id
        session_opened_at opening_signature_id duplex meter_before meter_after copied_copies
        copied_pages faces sheets spoiled_faces spoiled_sheets counted_at signed_off_at
        sign_off_signature_id handed_over_at receipt receipt_signature_id receipt_image_id
        aborted_reason salt
    }
    digested holds 1 {
        id number record_id reason authority placed_by placed_at review_on lifted_by lifted_at
        lift_reason salt
    }
    digested appraisals 1 {
        id number title family state opened_by opened_at closed_at salt
    }
    digested appraisal_items 1 {
        id appraisal_id record_id due_on decision opinion extend_until decided_by decided_at salt
    }
    digested destruction_lists 1 {
        id number name appraisal_id level state applicant_id reason created_at locked_at approval_id
        approved_root cooling_from cooling_until executor_id first_witness_id second_witness_id
        counted_at executed_root method required_class used_class equipment vendor place custody boxes
        weight exceptions started_at ended_at attested_at cancelled_reason salt
    }
    digested destruction_items 1 {
        id list_id position record_id snapshot title_salt leaf state exclusion counted_copies
        counted_pages result salt
    }
    digested certificates 1 {
        id number list_id statement statement_hash previous_hash signature qr issued_by issued_at
        trail_seq trail_head pages prints salt
    }
    digested word_keys 1 {
        id public made_by made_at salt
    }
    digested level_key_rotations 1 {
        id level person_id asked_at done_by done_at salt
    }
    derived record_search 1 {}
    derived content_search 1 {}
    derived content_words 1 {}
    derived search_stale 1 {}
    derived search_rebuild 1 {}
    digested saved_searches 1 {
        id person_id name request saved_at salt
    }
}
