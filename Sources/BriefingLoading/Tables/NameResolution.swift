/// Lets tables name a force or an authority by its full name or its code: the cell then holds the
/// id, which is what every later stage joins by.
enum NameResolution {
  static func resolve(_ tables: [TableName: Table]) -> [TableName: Table] {
    let forces = index(of: tables[.policeForces], names: ["name", "name_cy", "code"])
    let officers = index(of: tables[.returningOfficers], names: ["authority", "code"])
    var resolved = tables
    resolved[.constituencies] = tables[.constituencies]?
      .replacing("forces") { text in
        let items = CellList.items(of: text)
        let ids = items.map { forces[$0] ?? $0 }
        return ids == items ? nil : ids.joined(separator: ";")
      }
      .replacing("returning_officer") { officers[$0] }
    resolved[.spocContacts] = tables[.spocContacts]?.replacing("force") { forces[$0] }
    return resolved
  }

  /// The ids of a table's rows, and the id that each name means.
  private struct Index {
    var ids: Set<String> = []
    /// `nil` for a name that two rows have.
    var idByKey: [String: String?] = [:]

    /// - Returns: `nil` for what is an id, or names nothing, or more than one.
    subscript(text: String) -> String? {
      ids.contains(text) ? nil : idByKey[TextKey.of(text)] ?? nil
    }
  }

  private static func index(of table: Table?, names: [String]) -> Index {
    var index = Index()
    guard let table, let idColumn = table.position(of: "id") else { return index }
    let columns = names.compactMap(table.position)
    for row in table.rows {
      let id = row[idColumn]
      index.ids.insert(id)
      // What a spreadsheet leaves for want of a value is nobody's id.
      guard id.contains(where: \.isLetter) else { continue }
      for key in Set(([idColumn] + columns).map { TextKey.of(row[$0]) }) where !key.isEmpty {
        if let known = index.idByKey[key], known != id {
          index.idByKey[key] = .some(nil)
        } else {
          index.idByKey[key] = id
        }
      }
    }
    return index
  }
}
