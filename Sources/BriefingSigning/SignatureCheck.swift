/// Asks `ssh-keygen` three questions, so that each answer is clear: it does not say why it refuses
/// a signature but in words. Two are those that git asks of a commit.
struct SignatureCheck {
  let keygen: SSHKeygen
  /// Paths, where nobody else can change what they lead to.
  let manifest: String
  let signature: String

  enum Outcome {
    case by(Signer)
    /// The signature is another file's.
    case broken(String)
    /// A right signature by a key that may not sign, and what `ssh-keygen` says to that.
    case stranger(key: String, String)
  }

  /// - Parameter signers: `nil` when there is no such file to look into.
  func check(_ signers: String?) throws -> Outcome {
    let options = ["-n", SSHKeygen.namespace, "-s", signature]
    let sound = try keygen.run("check-novalidate", options, reading: manifest)
    guard sound.isGood, let key = sound.key else { return .broken(sound.words) }
    guard let signers else { return .stranger(key: key, "") }
    let found = try keygen.run("find-principals", ["-f", signers, "-s", signature])
    var words = found.words
    for principal in found.isGood ? found.lines : [] {
      let good = try keygen.run(
        "verify", ["-f", signers, "-I", principal] + options, reading: manifest)
      if good.isGood, good.key == key { return .by(Signer(principal: principal, key: key)) }
      words = good.words
    }
    return .stranger(key: key, words == "No principal matched" ? "" : words)
  }
}

extension SSHKeygen.Answer {
  /// From a line such as `Good "briefing" signature with ED25519 key SHA256:vBwo…`, the kind and the
  /// fingerprint of a key.
  fileprivate var key: String? {
    guard let line = lines.last, let with = line.ranges(of: " with ").last else { return nil }
    return String(line[with.upperBound...])
  }
}
