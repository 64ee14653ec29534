internal import BriefingDiagnostics
internal import BriefingDisk

// For the error numbers of sockets.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Words what the system said when the address could not be listened on.
struct ListeningFailure {
  let host: String
  let port: Int

  var unknownHost: SystemFailure {
    SystemFailure(
      action: action, reason: "host '\(host)' is not known",
      help: "give a name or an address of this machine, such as 127.0.0.1 or ::1")
  }

  func because(_ code: Int32) -> SystemFailure {
    let help = help(code)
    return reason(code).map { SystemFailure(action: action, reason: $0, help: help) }
      ?? SystemFailure(action: action, errno: code, help: help)
  }

  private var action: String {
    "cannot listen on \(ListeningAddress.bracketed(host)):\(port)"
  }

  /// Nil where the system says it as well.
  private func reason(_ code: Int32) -> String? {
    switch code {
    case EADDRINUSE: "address already in use"
    case EACCES, EPERM: "permission denied"
    case EADDRNOTAVAIL: "not an address of this machine"
    default: nil
    }
  }

  private func help(_ code: Int32) -> String? {
    switch code {
    case EADDRINUSE:
      "another program uses port \(port): stop it, or give another port with --port"
    case EACCES, EPERM:
      port < 1024
        ? "ports below 1024 are reserved: give a higher one with --port, such as 8080" : nil
    case EADDRNOTAVAIL:
      "use --host 127.0.0.1, or an address that this machine has"
    default: nil
    }
  }
}
