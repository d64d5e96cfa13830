namespace Campus.Courses.Kinds;

/// <summary>The verbs this campus uses (docs/rules.md, Verbs).</summary>
internal static class Verbs
{
    public const string Registered = "http://adlnet.gov/expapi/verbs/registered";
    public const string Initialized = "http://adlnet.gov/expapi/verbs/initialized";
    public const string Answered = "http://adlnet.gov/expapi/verbs/answered";
    public const string Progressed = "http://adlnet.gov/expapi/verbs/progressed";
    public const string Completed = "http://adlnet.gov/expapi/verbs/completed";
    public const string Passed = "http://adlnet.gov/expapi/verbs/passed";
    public const string Failed = "http://adlnet.gov/expapi/verbs/failed";
    public const string Satisfied = "https://w3id.org/xapi/adl/verbs/satisfied";
    public const string Waived = "https://w3id.org/xapi/adl/verbs/waived";
    public const string Unregistered = "http://id.tincanapi.com/verb/unregistered";
    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    /// <summary>The word people see for a verb.</summary>
    public static string Dutch(string verb) => verb switch
    {
        Registered => "ingeschreven",
        Unregistered => "uitgeschreven",
        Initialized => "begonnen",
        Answered => "beantwoord",
        Progressed => "gevorderd",
        Completed => "doorlopen",
        Passed => "geslaagd",
        Failed => "niet geslaagd",
        Waived => "vrijgesteld",
        Voided => "ongeldig gemaakt",
        _ => "voldaan",
    };

    /// <summary>The last word of the IRI, which is the verb in English.</summary>
    public static string English(string verb) => verb[(verb.LastIndexOf('/') + 1)..];
}

/// <summary>The types of things statements are about.</summary>
internal static class ActivityTypes
{
    public const string Course = "https://w3id.org/xapi/cmi5/activitytype/course";
    public const string Block = "https://w3id.org/xapi/cmi5/activitytype/block";
    public const string Lesson = "http://adlnet.gov/expapi/activities/lesson";
    public const string Interaction = "http://adlnet.gov/expapi/activities/cmi.interaction";
    public const string Media = "http://adlnet.gov/expapi/activities/media";
    public const string Simulation = "http://adlnet.gov/expapi/activities/simulation";
}

/// <summary>What cmi5 adds to statements (cmi5 9.5.5 and 9.6).</summary>
internal static class Cmi5
{
    public const string Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    public const string MoveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    public const string MasteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
    public const string SessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
    public const string Progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    public const string Reason = "https://w3id.org/xapi/cmi5/result/extensions/reason";
    public const string EquivalentAu = "Equivalent AU";
    public const string Administrative = "Administrative";
}
