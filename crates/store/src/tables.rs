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
    digested matrix_rows 2 {
        id level action approvers mode supervised witnesses longest_days shredder_class article version
        channels place watermark salt
    }
    digested matrix_changes 1 {
        id level action version act approvers mode supervised witnesses channels place watermark
        longest_days shredder_class article reason state proposed_by proposed_at decided_by decided_at
        signature_id salt
    }
    digested post_duties 1 {
        id post department_id family confirmed_by confirmed_at withdrawn_at salt
    }
    digested duty_changes 1 {
        id act department_id post family article reason state proposed_by proposed_at decided_by
        decided_at signature_id salt
    }
    digested approval_terms 1 {
        id approval_id supervised witnesses channels place watermark longest_days shredder_class salt
    }
    digested approval_openings 1 {
        id approval_id person_id at salt
    }
    digested delegations 1 {
        id number from_id to_id actions level begins_on ends_on reason signature_id given_at withdrawn_at
        salt
    }
    digested delegated_decisions 1 {
        id decision_id approval_id delegation_id behind_id salt
    }
    digested standing_approvals 1 {
        id number person_id action level category_id family begins_on ends_on purpose approval_id state
        asked_by asked_at revoked_by revoked_at revoked_reason reviewed_by reviewed_on salt
    }
    digested standing_uses 1 {
        id standing_id subject_id record_id level used_by used_at given_back_at salt
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
    digested paper_approvals 1 {
        id approval_id approver_id post clerk_id attested_by attestation_id attested_at confirm_by
        scan_id media_type size_bytes sha256 sealed_sha256 blob key_level wrapped state settled_at
        settlement_id incident_id salt
    }
    digested signing_cards 1 {
        id number person_id slot_id issued_at revoked_at revoked_by salt
    }
    digested away_requests 1 {
        id approval_id card_id nonce asked_sha256 reply_key exported_by exported_at expires_at state
        settled_at signature_id salt
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
    digested reservations 1 {
        id number record_id copy_id borrower_id purpose state position placed_by placed_at kept_copy_id
        kept_since kept_until loan_id ended_at closing salt
    }
    digested reservation_acts 1 {
        id reservation_id record_id act from_place to_place copy_id reason person_id at salt
    }
    digested recalls 1 {
        id number loan_id record_id copy_id wanted_by reason before_due_on due_on state recalled_by
        recalled_at told_by told_at told_way ended_at closing salt
    }
    digested lending_rule_editions 1 {
        id name edition act level family post borrower_kind days item_limit renewals grace_days article
        reason state proposed_by proposed_at decided_by decided_at signature_id salt
    }
    digested loan_terms 1 {
        id loan_id rule article days item_limit renewals grace_days because salt
    }
    digested calendar_changes 1 {
        id day was_working working name changed_by changed_at salt
    }
    digested seated_readings 1 {
        id loan_id record_id place_id seat seated_at left_at salt
    }
    digested desk_acts 1 {
        id session person_id act loan_id copy_id record_id at signed_by_another before_state
        before_due_on before_place_id before_condition reversed_at salt
    }
    digested incidents 1 {
        id kind subject_id record_id text opened_by opened_at closed_at closing salt
    }
    digested incident_cases 1 {
        id number incident_id kind loan_id copy_id record_id responsible_id level state opened_at ended_at
        found_by found_at found_note state_before replacement_copy_id replacement_note replaced_at salt
    }
    digested incident_steps 1 {
        id case_id record_id step person_id post words paper_note attested_by signature_id entered_by
        signed_at salt
    }
    digested return_claims 1 {
        id loan_id record_id note claimed_at entered_by outcome settled_at settled_by salt
    }
    digested claim_searches 1 {
        id claim_id record_id note searched_by searched_at salt
    }
    digested violations 1 {
        id number kind article person_id record_id case_id happened_on facts intent consequence state
        registered_by registered_at earlier sanction proposal proposed_by proposed_at decision decided_by
        decided_at signature_id salt
    }
    digested breach_checks 1 {
        id number case_id record_id state opened_at data_kinds people harm cause measures advice contact
        assessed_by assessed_at outcome reason decided_by decided_at signature_id salt
    }
    digested breach_notices 1 {
        id breach_id record_id whom told_on how noted_by noted_at salt
    }
    digested carry_permits 1 {
        id number loan_id copy_id record_id level carrier_id second_id signature_id channel destination
        valid_on issued_by issued_at withdrawn_at salt
    }
    digested gate_checks 1 {
        id permit_id direction checked_by checked_at salt
    }
    digested introductions 1 {
        id number person_id letter unit dated_on purpose document last_four checked_by checked_at host_id
        ends_on withdrawn_at salt
    }
    digested suspensions 1 {
        id person_id reason suspended_by signature_id suspended_at lift_reason lifted_by
        lift_signature_id lifted_at salt
    }
    digested leavings 1 {
        id person_id last_on noted_by noted_at taken_back_at salt
    }
    digested copy_jobs 1 {
        id number record_id source_copy_id applicant_id receiver_id purpose destination pages page_range
        copies certified return_by level approval_id ground state requested_at operator_id supervisor_id
        session_opened_at opening_signature_id duplex meter_before meter_after copied_copies
        copied_pages faces sheets spoiled_faces spoiled_sheets counted_at signed_off_at
        sign_off_signature_id handed_over_at receipt receipt_signature_id receipt_image_id
        aborted_reason salt
    }
    digested copy_sessions 1 {
        id job_id copier face_pages salt
    }
    digested copy_meters 1 {
        id job_id copier meter_before meter_after added_at salt
    }
    digested copy_supervisions 1 {
        id job_id supervisor_id post arrived_at arrival_signature_id left_at leaving_signature_id absence
        faces spoiled_faces spoiled_sheets moved salt
    }
    digested copy_marks 1 {
        id job_id copy_number page done spoiled reason marked_at salt
    }
    digested copy_recalls 1 {
        id copy_id record_id holder_id reason due_on recalled_by recalled_at notice_at closed_at salt
    }
    digested copy_destructions 1 {
        id number method used_class destroyer_id second_id signature_id destroyed_at salt
    }
    digested copy_destruction_items 1 {
        id destruction_id position kind record_id copy_id job_id pages salt
    }
    digested copy_quotas 1 {
        id version position level family per period unit most who article salt
    }
    digested copy_quota_versions 1 {
        id version origin set_by countersigned_by signature_id set_at salt
    }
    digested copy_confirmations 1 {
        id job_id record_id code reason confirmed_by signature_id confirmed_at salt
    }
    digested copy_certifications 1 {
        id copy_id job_id compared_by signature_id certified_at salt
    }
    digested excerpt_notebooks 1 {
        id number barcode holder_id leaves issued_by issued_at returned_at returned_leaves received_by
        destroyed_at destroy_signature_id salt
    }
    digested excerpts 1 {
        id number record_id source_copy_id applicant_id purpose page_range source_pages extent return_by
        level approval_id ground state requested_by requested_at copy_id notebook_id first_leaf
        last_leaf made_by made_at receipt receipt_signature_id receipt_image_id returned_at
        returned_pages received_by salt
    }
    digested incoming_papers 1 {
        id number received_on recorded_at sender sender_number title attachments stated_copies copies
        pages level urgency channel seal opened_by note received_by state handler_id assigned_at due_on
        receipt receipt_signature_id receipt_image_id signed_at record_id closed_at closed_by sent_to
        closing salt
    }
    digested outgoing_papers 1 {
        id number record_id applicant_id purpose outside attachments level approval_id ground state
        requested_at closed_at closing salt
    }
    digested outgoing_receivers 1 {
        id outgoing_id record_id serial receiver channel copy_id return_by tracking first_carrier_id
        second_carrier_id first_signature_id second_signature_id sent_by sent_at signed_on signer
        signed_recorded_by chased chased_at returned_at returned_pages salt
    }
    digested sharings 1 {
        id number kind level state applicant_id requested_at due_on receiver receiver_id reason necessity
        letter authority capacity room matter request mandate basis basis_note approval_id ground
        informed_id informed_at informed_by masking masked_by given_by given_at receipt receipt_image_id
        giver_signature_id closing closed_at salt
    }
    digested sharing_items 1 {
        id sharing_id record_id position way page_range pages copies copy_id masked given salt
    }
    digested identity_checks 1 {
        id subject_id position name document last_four checked_by checked_at salt
    }
    digested footage_viewings 1 {
        id number asker capacity letter camera place begins_at ends_at reason way state approval_id ground
        requested_by requested_at informed_id shown_by companion_id shown_signature_id
        companion_signature_id shown_at others medium receipt receipt_image_id closing salt
    }
    digested handovers 1 {
        id number kind state reason from_id to_id receiver property supervisor_id drawn_by drawn_at
        missing_by from_signature_id to_signature_id supervisor_signature_id receipt receipt_image_id
        done_at closing salt
    }
    digested handover_items 1 {
        id handover_id position kind subject_id record_id words count salt
    }
    digested handover_checks 1 {
        id handover_id position code article name found copies note salt
    }
    digested transfers 1 {
        id number kind record_id copy_id applicant_id purpose level approval_id ground state seal_number
        requested_at ended_at closing salt
    }
    digested transfer_stops 1 {
        id transfer_id position person_id due_on salt
    }
    digested transfer_hops 1 {
        id transfer_id position from_id to_id companion_id home at pages seal_intact given
        given_signature_id given_image_id taken taken_signature_id taken_image_id companion_signature_id
        read incident_id salt
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
    digested clock_jumps 1 {
        id from_at to_at verdict confirmed_by second_id signature_id confirmed_at salt
    }
    digested record_corrections 1 {
        id record_id before reason corrected_by corrected_at salt
    }
    digested recovery_grants 1 {
        id key_level keys sealed sealed_by sealed_at salt
    }
    derived record_search 1 {}
    derived content_search 1 {}
    derived content_words 1 {}
    derived search_stale 1 {}
    derived search_rebuild 1 {}
    derived record_counts 1 {}
    digested saved_searches 1 {
        id person_id name request saved_at salt
    }
}
