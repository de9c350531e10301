using System.Linq.Expressions;

namespace Regulars.Conversations.Filtering;

/// <summary>Puts one expression where another stood, so that conditions on the same thing can be joined.</summary>
internal sealed class Swap(Expression from, Expression to) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
}
