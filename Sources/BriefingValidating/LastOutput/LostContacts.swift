internal import BriefingDiagnostics

/// A contact that went away, with its row or out of it, leaves a pack that looks complete.
enum LostContacts {
  static func check(_ table: HeldTable, since last: LastOutput) -> [Diagnostic] {
    let earlier = last.contacts[table.name] ?? [:]
    let now = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.id, $0) })
    let losses = earlier.sorted { $0.key < $1.key }.compactMap { id, contacts in
      loss(of: contacts, table, id: id, name: last.names[id], now[id])
    }
    // A tenth may go without being named as a table that was cut off.
    let gone = earlier.count - now.count
    guard gone > 1, gone * 10 > earlier.count else { return losses }
    return [
      Diagnostic(
        .lostRows,
        "the table has \(now.count) of \(earlier.count) rows that the last output was made from",
        at: SourceLocation(table.path), help: help)
    ] + losses
  }

  private static func loss(
    of contacts: [String], _ table: HeldTable, id: String, name: String?, _ row: HeldTable.Row?
  ) -> Diagnostic? {
    let counts = { (list: [String]) in
      Dictionary(list.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let remaining = counts(row?.contacts ?? [])
    let lost = counts(contacts).sorted { $0.key < $1.key }
      .filter { $0.value > remaining[$0.key] ?? 0 }
      .map { contact, count in
        let left = remaining[contact] ?? 0
        return count == 1
          ? contact : "\(contact) (\(count), and now \(left == 0 ? "none" : "\(left)"))"
      }
    guard !lost.isEmpty else { return nil }
    let what = "the \(table.noun) '\(id)'" + (name.map { " (\($0))" } ?? "")
    let had = lost.joined(separator: ", ")
    return Diagnostic(
      .lostContact,
      row == nil
        ? "\(what) is gone, and the last output had its \(had)"
        : "\(what) has lost what the last output had: \(had)",
      at: row?.location ?? SourceLocation(table.path), help: help)
  }

  private static let help =
    "put it back; if it went on purpose, run generate with --accept-losses"
}

extension Check {
  static let lostRows = Check(
    "lost-rows", .lastOutput, for: .data,
    "a table has many fewer rows than the one that the last output was made from",
    example: "20 of 45 rows of `police-forces.csv`; `--accept-losses` makes it a warning")

  static let lostContact = Check(
    "lost-contact", .lastOutput, for: .data, "a contact that the last output had is gone",
    example: "`spoc-contacts.csv` has no row for `northshire` any more")
}
