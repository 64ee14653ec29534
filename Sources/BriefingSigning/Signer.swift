/// Whose signature it is.
package struct Signer: Sendable, Equatable, Encodable {
  /// What the signers file calls them.
  package let principal: String
  /// Its kind and its fingerprint, for example `ED25519 key SHA256:vBwo…`.
  package let key: String
}
