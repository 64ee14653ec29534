internal import BriefingDiagnostics

/// A page without encryption can be changed on its way to the reader.
enum InsecureWebsites: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    ContactDetails.all(of: register).compactMap { detail in
      guard case .website(let website) = detail.value, !website.isEncrypted else { return nil }
      return Diagnostic(
        .insecureWebsite, "'\(website.text)' is not encrypted", at: detail.row.location,
        cell: detail.row.cell(detail.column),
        help: "see whether the same address with https works, and write that")
    }
  }
}

extension Check {
  static let insecureWebsite = Check(
    "insecure-website", .contacts, .warning, for: .row, "a website has no encryption",
    example: "`http://www.hafan.gov.uk/` in place of `https://www.hafan.gov.uk/`")
}
