namespace Campus.TestKit;

/// <summary>A running campus, in this process or in its own.</summary>
public interface ICampus : IAsyncDisposable
{
    /// <summary>Where it listens.</summary>
    Uri Address { get; }

    /// <summary>Its <c>App_Data</c>.</summary>
    string Data { get; }

    /// <summary>The mail it sent.</summary>
    MailFolder Mail => new(Path.Combine(Data, "mail"));
}

/// <summary>What tests do with any campus.</summary>
public static class CampusVisits
{
    /// <summary>Somebody who is not signed in.</summary>
    public static Visitor Visit(this ICampus campus) => new(campus);

    /// <summary>Somebody new, who registered, confirmed and is signed in.</summary>
    public static async Task<Visitor> VisitAsStrangerAsync(this ICampus campus)
    {
        var visitor = new Visitor(campus);
        await visitor.RegisterAsync(Cast.Outsider());
        return visitor;
    }

    /// <summary>A member of the cast, signed in through the real page.</summary>
    public static async Task<Visitor> VisitAsync(this ICampus campus, Member member)
    {
        var visitor = new Visitor(campus);
        await visitor.SignInAsync(member);
        return visitor;
    }
}
