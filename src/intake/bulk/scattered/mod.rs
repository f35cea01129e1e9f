//! Areas whose rows stand anywhere. What a block says of them is put aside
//! (`batch`, `parcel`) until it goes to the shards (`store`, `shard`) at once.

mod batch;
mod parcel;
mod shard;
mod store;

pub(super) use batch::Batch;
pub(super) use store::Store;
