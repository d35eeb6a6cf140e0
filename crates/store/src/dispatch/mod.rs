//! Papers on the move as stored: incoming papers with a level of their own, outgoing papers and transfers through
//! the reader's [`Sight`](crate::Sight) on their record. Registers see every row and say which words must be sealed.

mod incoming;
mod outgoing;
mod transfer;

pub use incoming::{
    IncomingFilter, IncomingRow, get_incoming, insert_incoming, list_incoming, list_incoming_register,
    update_incoming,
};
pub use outgoing::{
    OutgoingFilter, OutgoingRow, ReceiverRow, get_outgoing, get_outgoing_standing, get_receiver,
    insert_outgoing, insert_receiver, list_outgoing, list_outgoing_register, list_receivers, update_outgoing,
    update_receiver,
};
pub use transfer::{
    HopRow, StopRow, TransferFilter, TransferRow, find_moving, get_transfer, get_transfer_standing,
    insert_hop, insert_stop, insert_transfer, list_hops, list_stops, list_transfers, put_home, put_in_hand,
    update_transfer,
};

pub(crate) use incoming::STATEMENTS as INCOMING;
pub(crate) use outgoing::STATEMENTS as OUTGOING;
pub(crate) use transfer::STATEMENTS as TRANSFERS;
