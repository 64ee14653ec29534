internal import Synchronization

/// The codes that a run has made. Many packs show one contact, and to make its code takes longer than
/// all the rest of a pack.
final class QRCodes: Sendable {
  private let known = Mutex<[String: QRCode?]>([:])

  /// A national register has fewer contacts.
  private static let mostRemembered = 1024

  func code(of text: String) -> QRCode? {
    if let known = known.withLock({ $0[text] }) { return known }
    let code = QRCode(text)
    known.withLock { codes in
      if codes.count >= Self.mostRemembered { codes.removeAll() }
      codes[text] = code
    }
    return code
  }
}
