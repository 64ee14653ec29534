internal import BriefingDiagnostics

/// A police contact whose mailbox is not the police's.
enum ImplausibleMailboxes: RegisterCheck {
  /// All territorial forces, those of Scotland and Northern Ireland included, have their mailboxes
  /// here or below.
  private static let policeDomains = ["police.uk", "psni.police.uk", "scotland.police.uk"]

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    ContactCell.all(in: register.tables.spocs).compactMap { cell in
      guard case .email(let email) = cell.value else { return nil }
      let isPolice = policeDomains.contains {
        email.domain == $0 || email.domain.hasSuffix(".\($0)")
      }
      guard !isPolice, !(register.edition.isSample && email.isReserved) else { return nil }
      return cell.diagnostic(
        .implausibleMailbox, "the SPoC's mailbox '\(email.text)' is outside police.uk",
        help: "ask the force whether this is its mailbox")
    }
  }
}

extension Check {
  static let implausibleMailbox = Check(
    "implausible-mailbox", .contacts, .warning, for: .row,
    "a police mailbox is not at an address of the police",
    example: "`bridger@northshire.org`, which is outside police.uk")
}
