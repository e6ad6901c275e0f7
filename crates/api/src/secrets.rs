//! Ids and edit keys: random, shown once, kept as a hash.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// 128 random bits as 22 characters that are safe in an address.
///
/// # Errors
/// When the operating system gives no randomness.
pub(crate) fn random_token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// SHA-256. The secrets are long and random, so that a slow password hash would add nothing.
pub(crate) fn hash(secret: &[u8]) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

/// Whether a secret has this hash, in constant time.
pub(crate) fn matches(secret: &str, expected: &[u8]) -> bool {
    hash(secret.as_bytes()).ct_eq(expected).into()
}
