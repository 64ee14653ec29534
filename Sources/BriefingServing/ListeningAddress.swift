/// Where the server can be opened, and what to say if other machines can open it too.
struct ListeningAddress {
  /// The address to type into a browser on this machine.
  let url: String
  /// Nil when the server listens on this machine's loopback only.
  let warning: String?

  /// - Parameters:
  ///   - host: As it was asked for; kept in the address, so that `localhost` stays `localhost`.
  ///   - boundTo: The numeric address that the host became; it decides whether to warn.
  init(host: String, boundTo ip: String, port: Int) {
    // A wildcard address is one to listen on, not one to open: some browsers refuse it.
    let openHost =
      switch ip {
      case "0.0.0.0": "127.0.0.1"
      case "::": "::1"
      default: host
      }
    url = "http://\(Self.bracketed(openHost)):\(port)/"
    let reach = openHost == host ? host : "every address of this machine"
    warning =
      Self.isLoopback(ip) ? nil : "listening on \(reach): whoever can reach it can read these pages"
  }

  /// Whether a numeric address is one that no other machine reaches.
  static func isLoopback(_ ip: String) -> Bool {
    ip.hasPrefix("127.") || ip.hasPrefix("::ffff:127.") || ip == "::1"
  }

  /// An IPv6 address in the brackets that a URL needs (RFC 3986, 3.2.2).
  static func bracketed(_ host: String) -> String {
    host.contains(":") ? "[\(host)]" : host
  }
}
