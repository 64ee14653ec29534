extension OracleValues {
  static func services(in nation: String) -> [[String: Any]] {
    let helpline: [String: Any] = [
      "id": "helpline", "name": "Helpline", "provider": "Charity",
      "email": "help@helpline.example", "phone": "01632 960004", "phone-link": "+441632960004",
      "website": "https://helpline.example/start", "checked-on": "1 June 2024",
      "purpose": "Someone to talk to.", "mail-subject": nothing,
    ]
    let patrols: [String: Any] = [
      "id": "patrols", "name": "Extra patrols", "provider": "Police",
      "email": "patrols@police.example", "phone": nothing, "phone-link": nothing,
      "website": nothing, "checked-on": nothing, "purpose": nothing, "mail-subject": "Patrols",
    ]
    return nation == "Scotland" ? [helpline] : [helpline, patrols]
  }

  static func dates(in nation: String) -> [[String: Any]] {
    let holiday = date("holiday", "Holiday", "Monday 10 June 2024", "2024-06-10")
    let register = date(
      "register", "Last day to register", "Tuesday 18 June 2024", "2024-06-18",
      time: "by 11.59pm", starts: "20240618T225900", ends: "20240618T235900", alarm: "-PT2279M",
      note: "Later is too late.")
    let hustings = date(
      "hustings", "Hustings", "Thursday 20 June 2024", "2024-06-20", time: "6pm to 7.30pm",
      starts: "20240620T180000", ends: "20240620T193000", alarm: "-PT1980M")
    let poll = date(
      "polling-day", "Polling day", "Thursday 4 July 2024", "2024-07-04", time: "7am to 10pm",
      starts: "20240704T070000", ends: "20240704T220000", alarm: "-PT1320M")
    return [holiday, register] + (nation == "England" ? [hustings] : []) + [poll]
  }

  private static func date(
    _ id: String, _ name: String, _ day: String, _ iso: String, time: String? = nil,
    starts: String? = nil, ends: String? = nil, alarm: String = "-PT900M", note: String? = nil
  ) -> [String: Any] {
    [
      "id": id, "name": name, "day": day, "day-iso": iso,
      "day-basic": iso.filter { $0 != "-" }, "time": time ?? nothing, "note": note ?? nothing,
      "starts-basic": starts ?? nothing, "ends-basic": ends ?? nothing, "alarm": alarm,
    ]
  }
}
