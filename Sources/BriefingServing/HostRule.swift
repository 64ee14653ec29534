/// Which hosts a request may name.
///
/// What listens on the loopback alone is for this machine. A page of somebody else's that makes its
/// own name point to 127.0.0.1 ("DNS rebinding") would have a visitor's browser read it out, and such
/// a request names that page's host.
struct HostRule: Sendable {
  /// Nil for all: whoever can reach the server may read it.
  private let names: Set<String>?

  /// - Parameters:
  ///   - host: As it was asked for.
  ///   - boundTo: The numeric address that the host became.
  init(host: String, boundTo ip: String) {
    guard ListeningAddress.isLoopback(ip) else {
      names = nil
      return
    }
    let asked = [host, ip].compactMap { Authority(ListeningAddress.bracketed($0))?.host }
    names = Set(["localhost", "127.0.0.1", "[::1]"] + asked)
  }

  func allows(_ authority: Authority) -> Bool {
    names?.contains(authority.host) ?? true
  }
}
